import {refuse} from '../consent/checks.ts';
import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import type {BannerSource} from '../html/banner-source.ts';
import {ByteHolder, type HoldBytesOptions} from '../html/byte-holder.ts';
import {streamThrough} from '../html/hold-response.ts';
import {holdText, type Held, type HoldOptions, type HoldRules} from '../html/hold.ts';
import {readSite} from '../html/site.ts';
import {knowAddress, knowSnippet} from '../services/snippets.ts';
import {readConfig} from './read-config.ts';

/**
 * Holds every live tag of a declared service in a document: `<script src>` becomes `<script type="text/plain" data-consent
 * src>`, and so on. The same document for every visitor; held twice it is as held once.
 * @param config The configuration that the page itself has.
 * @throws ConsentError naming what is wrong with the configuration.
 * @example
 * const {html, report} = hold(await readFile('dist/index.html', 'utf8'), config);
 */
export function hold(html: string, config: ConsentConfig, options: HoldOptions = {}): Held {
  refuseOptions(options);
  return holdText(html, rulesOf(config), options);
}

export type HoldStreamOptions = HoldBytesOptions;

/**
 * The same for a stream of bytes, in any encoding but UTF-16.
 * @example
 * new Response(response.body.pipeThrough(holdStream(config, {url: request.url})), response);
 */
export function holdStream(
  config: ConsentConfig,
  options: HoldStreamOptions = {},
): TransformStream<Uint8Array, Uint8Array> {
  refuseOptions(options);
  return streamThrough(new ByteHolder(rulesOf(config), options));
}

const optionNames = ['unknown', 'url', 'banner', 'onReport'];

/** Looks at options from outside. */
export function refuseOptions(options: HoldStreamOptions): void {
  const {unknown, url, banner} = options;
  for (const key of Object.keys(options))
    if (!optionNames.includes(key))
      refuse(`options.${key}`, `left out; the options are ${optionNames.join(', ')}`, key);
  if (unknown !== undefined && !['report', 'hold'].includes(unknown))
    refuse('options.unknown', 'report or hold', unknown);
  const isSource = typeof (banner as Partial<BannerSource> | null | undefined)?.markup === 'function';
  if (banner !== undefined && banner !== false && !isSource)
    refuse('options.banner', 'what `await prepareBanner(config)` returns, or false', banner);
  if (url !== undefined && !URL.canParse(url)) refuse('options.url', 'the full URL of the page', url);
}

/** A configuration is read once, however many documents there are. */
const known = new WeakMap<object, HoldRules>();

export function rulesOf(config: ConsentConfig): HoldRules {
  const before = known.get(Object(config) as object);
  if (before) return before;
  const rules = {site: readSite(fillIn(readConfig(config)), knowAddress), knowSnippet};
  known.set(config, rules);
  return rules;
}
