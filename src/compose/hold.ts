import {callable, checkOptions, type OptionShape} from '../consent/check-options.ts';
import {refuse, that} from '../consent/checks.ts';
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
 * @throws ConsentError naming what is wrong with the configuration, an option or the text.
 * @example
 * const {html, report} = hold(await readFile('dist/index.html', 'utf8'), config);
 */
export function hold(html: string, config: ConsentConfig, options: HoldOptions = {}): Held {
  refuseOptions(options);
  if (typeof html !== 'string') refuse('html', 'a text; holdStream() takes bytes', html);
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

const isSource = (value: unknown): boolean => typeof (Object(value) as Partial<BannerSource>).markup === 'function';

/** The options of `ithn/html`. */
const shape = {
  unknown: that('report or hold', (value) => ['report', 'hold'].includes(value)),
  url: that('the full URL of the page', (value: unknown) => typeof value === 'string' && URL.canParse(value)),
  banner: that(
    'what `await prepareBanner(config)` returns, or false',
    (value: unknown) => value === false || isSource(value),
  ),
  onReport: callable,
};

/** Looks at options from outside. */
export const refuseOptions = (options: HoldStreamOptions, more: OptionShape = {}): void =>
  checkOptions(options, {...shape, ...more});

/** A configuration is read once, however many documents there are. */
const known = new WeakMap<object, HoldRules>();

export function rulesOf(config: ConsentConfig): HoldRules {
  const before = known.get(Object(config) as object);
  if (before) return before;
  const rules = {site: readSite(fillIn(readConfig(config)), knowAddress), knowSnippet};
  known.set(config, rules);
  return rules;
}
