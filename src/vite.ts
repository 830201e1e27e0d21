// `ithn/vite`: the policy of the lock as a static <meta>, first in the HTML, where the preload scanner obeys it too.
import {fillIn} from './consent/fill-in.ts';
import type {ConsentConfig} from './consent/settings.ts';
import {policyForEverybody} from './model/content-security-policy.ts';

/** What of a Vite plugin is needed here; no dependency on Vite. */
export interface HtmlPlugin {
  readonly name: string;
  readonly transformIndexHtml: {readonly order: 'post'; readonly handler: (html: string) => string};
}

/**
 * The `<meta>` that lets a page reach the site, what it allows and the services it declares, and nobody else. One page
 * for all visitors cannot say what each has granted: declared services are held by their marks and by the guard.
 */
export const lockMeta = (config: ConsentConfig): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyForEverybody(fillIn(config))}">`;

/** A Vite plugin that puts the `<meta>` first in the head of every page. */
export const ithn = (config: ConsentConfig): HtmlPlugin => ({
  name: 'ithn',
  transformIndexHtml: {order: 'post', handler: (html) => putFirst(html, lockMeta(config))},
});

/** Puts `meta` first in the head; after the character set, which must stand in the first 1024 bytes (HTML §4.2.5.4). */
export function putFirst(html: string, meta: string): string {
  const charset = /<meta\s+charset=[^>]*>/i.exec(html)?.[0] ?? '';
  const rest = charset ? html.replace(charset, '') : html;
  const head = /<head(?:\s[^>]*)?>/i.exec(rest)?.[0];
  return head ? rest.replace(head, () => head + charset + meta) : charset + meta + rest;
}
