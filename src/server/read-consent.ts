import {checkOptions} from '../consent/check-options.ts';
import {id, wholeFrom} from '../consent/check-values.ts';
import {list} from '../consent/checks.ts';
import {ownCookie, readCookie} from '../model/cookie.ts';
import {evaluate} from '../model/evaluate.ts';
import type {ConsentState} from '../model/state.ts';
import {shared} from './option-checks.ts';
import {isGpcSent, readCookieHeader, type CookieHeader, type GpcSignal} from './read-header.ts';

export interface ReadConsentOptions {
  /** The cookie's name, if `storage.cookie` sets one. */
  readonly name?: string;
  /**
   * `true`: the site is served over https only, and without `storage.domain`. Then only the cookie `__Host-ithn`
   * counts, which no other host can set. Otherwise `ithn` counts if that one is missing, as on plain http; a host of
   * the same domain can forge it.
   */
  readonly secure?: boolean;
  /** Milliseconds since 1970-01-01 UTC; the server's clock by default. */
  readonly now?: number;
  /** The site's current `policy.revision`; a decision under another one has lapsed. */
  readonly revision?: number;
  /** The site's `validityDays`, from 1 to 395; a decision lasts no longer, whatever the cookie contains. */
  readonly validityDays?: number;
  /** Ids of the site's categories and services that need an answer; a decision that lacks one has lapsed. */
  readonly choices?: readonly string[];
  /**
   * Whether the browser sends Global Privacy Control, or the request's `Sec-GPC` header as it came: a yes to advertising
   * that was given without the signal then does not count. `null`, `''` and `'0'` are no signal; any other text is one.
   */
  readonly gpc?: GpcSignal | undefined;
}

/**
 * Our cookie's value as a framework writes it when it rebuilds the header, as `(await cookies()).toString()` in
 * Next.js does.
 */
const encoded = /(?<==)%7B[^;]*/gi;

function decode(value: string): string {
  try {
    const text = decodeURIComponent(value);
    return text.includes(';') ? value : text; // which would begin another cookie, possibly one that no other host can set
  } catch {
    return value; // a cookie can contain anything
  }
}

/** Thirteen months: no cookie counts for longer. */
const longest = 395;

const shape = {...shared, revision: wholeFrom(1), validityDays: wholeFrom(1, longest), choices: list(id)};

/**
 * The consent state from a request's `Cookie` header, or its `Headers`. For Node, Deno and workers: no DOM, no state.
 * Without options it checks only the cookie's format and expiry; pass the options to detect a new policy revision or
 * a new category. The visitor's browser wrote the cookie, so it can contain anything and never causes an error: use it to
 * decide what a page shows or loads; proof of consent is the receipt.
 *
 * `unasked` if there is no valid cookie.
 * @throws ConsentError if an option is unknown or has a wrong value, or the first argument is not what it must be.
 */
export function readConsent(cookieHeader: CookieHeader, options: ReadConsentOptions = {}): ConsentState {
  checkOptions(options, shape);
  const {name = 'ithn', secure, now = Date.now(), revision, validityDays = longest, choices = [], gpc} = options;
  const cookies = readCookieHeader(cookieHeader).replace(encoded, decode);
  const own = readCookie(cookies, String(ownCookie({cookie: name}, 'https:')), now);
  const decision = own ?? (secure ? undefined : readCookie(cookies, name, now));
  if (!decision) return {status: 'unasked'};
  const site = {
    categories: choices.map((id) => ({id})),
    services: [],
    policy: {revision: revision ?? decision.revision},
    validityDays,
  };
  if (!isGpcSent(gpc) || decision.gpc === true) return evaluate(decision, site, now);
  const categories = {...decision.choices.categories, advertising: false};
  return evaluate({...decision, choices: {...decision.choices, categories}}, site, now);
}
