// `ithn/vite`: holds live tags of declared services in every page, at build time and while developing; and puts the policy
// of the lock first in the head, where the preload scanner obeys it too.
import {hold} from './compose/hold.ts';
import {prepareBanner} from './compose/load-banner.ts';
import {lockMeta} from './compose/lock-meta.ts';
import {checkPageOptions, type IthnOptions} from './compose/page-options.ts';
import {readConfig} from './compose/read-config.ts';
import type {ConsentConfig} from './consent/settings.ts';
import type {BannerSource} from './html/banner-source.ts';
import {describeFinding, isLive} from './html/finding.ts';
import {putFirst} from './html/put-first.ts';

export {lockMeta};
export type {IthnOptions};

/** What of a Vite plugin is needed here; no dependency on Vite. */
export interface HtmlPlugin {
  readonly name: string;
  readonly configResolved: (resolved: {readonly logger: {warn(message: string): void}}) => void;
  readonly transformIndexHtml: {
    readonly order: 'post';
    readonly handler: (html: string, page?: {readonly path: string}) => Promise<string>;
  };
}

/**
 * A Vite plugin for the pages of a site, after all others have changed them. What it leaves live is told as a warning.
 * @throws ConsentError naming what is wrong with the configuration or an option.
 * @example
 * export default defineConfig({plugins: [ithn(config)]});
 */
export function ithn(config: ConsentConfig, options: IthnOptions = {}): HtmlPlugin {
  checkPageOptions(options);
  readConfig(config); // says what is wrong before anything is built
  const {unknown, hold: holds = true, lock = true, banner = false} = options;
  let prepared: Promise<BannerSource | undefined> | undefined;
  let warn = (message: string): void => console.warn(message);
  return {
    name: 'ithn',
    configResolved({logger}) {
      warn = (message) => logger.warn(message);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, {path} = {path: 'index.html'}) {
        if (!holds) return lock ? putFirst(html, lockMeta(config)) : html;
        const written = banner ? await (prepared ??= prepareBanner(config)) : undefined;
        const held = hold(html, config, {banner: written, ...(unknown && {unknown})});
        for (const one of held.report.left) if (isLive(one)) warn(`ithn: ${path}: ${describeFinding(one)}`);
        return lock ? putFirst(held.html, lockMeta(config)) : held.html;
      },
    },
  };
}
