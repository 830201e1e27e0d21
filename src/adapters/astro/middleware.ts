// What Astro's server calls for every page: in development, at build time, and where a page is rendered on demand. Runs in
// workers too.
import {holdResponse} from '../../compose/hold-server.ts';
import {prepareBanner} from '../../compose/load-banner.ts';
import type {ConsentConfig} from '../../consent/settings.ts';
import {describeFinding, isLive, type Report} from '../../html/finding.ts';
import {holdBody} from '../../html/hold-response.ts';
import type {HoldOptions} from '../../html/hold.ts';
import {HeadFilter} from '../../html/head-filter.ts';
import {otherCharsetOf} from '../../html/response-headers.ts';

export interface PageRules extends Pick<HoldOptions, 'unknown'> {
  readonly config: ConsentConfig;
  /** Whether live tags of declared services are held. */
  readonly holds: boolean;
  /** Whether the banner is written into every page. */
  readonly banner: boolean;
  /** What stands first in the head. */
  readonly markup: string;
  /** Whether every page is rendered for a developer, who hears what is left live. */
  readonly isDevelopment: boolean;
}

/** What of Astro's context is needed here; no dependency on Astro. */
interface PageContext {
  readonly url: URL;
  readonly isPrerendered: boolean;
}

/** The middleware of a site: holds what is live in a page, then puts our own markup first in its head. */
export const pageMiddleware = ({config, holds, banner, unknown, markup, isDevelopment}: PageRules) => {
  const prepared = banner && holds ? prepareBanner(config) : undefined;
  return async ({url, isPrerendered}: PageContext, next: () => Promise<Response>): Promise<Response> => {
    const response = await next();
    const tell = ({left}: Report): void => {
      for (const one of left) if (isLive(one)) console.warn(`ithn: ${url.pathname}: ${describeFinding(one)}`);
    };
    const isTold = isDevelopment || isPrerendered;
    const options = {...(unknown && {unknown}), ...(isTold && {onReport: tell})};
    const held = holds ? holdResponse({url: url.href}, response, config, options) : response;
    const charset = otherCharsetOf(held.headers.get('content-type') ?? '');
    if (charset && isTold) console.warn(`ithn: ${url.pathname}: ${noMarkupIn(charset)}`);
    if (charset) return held;
    // what was compressed, and so left as it is, was told of above
    const page = holdBody(held, {open: () => new HeadFilter(markup), tell: () => {}});
    // its place is behind our own tag, which stands there only now; what was told is not told again
    const written = await prepared;
    return written ? holdResponse({url: url.href}, page, config, {banner: written, onUnheld: () => {}}) : page;
  };
};

/** Our markup is in UTF-8, and would be decoded incorrectly. */
const noMarkupIn = (charset: string): string =>
  `the script tag cannot be added to a page with the charset ${charset}; send it in UTF-8.`;
