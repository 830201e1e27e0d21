import {ownCookie, readCookie} from '../model/cookie.ts';
import {evaluate} from '../model/evaluate.ts';
import type {ConsentState} from '../model/state.ts';

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
  /** The site's `validityDays`; a decision lasts no longer, whatever the cookie contains. At most 395. */
  readonly validityDays?: number;
  /** Ids of the site's categories and services that need an answer; a decision that lacks one has lapsed. */
  readonly choices?: readonly string[];
  /** The request's `Sec-GPC` header is `1`: a yes to advertising that was given without the signal does not count. */
  readonly gpc?: boolean;
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

/**
 * The consent state from a request's `Cookie` header. For Node, Deno and workers: no DOM, no state, never throws.
 * Without options it checks only the cookie's format and expiry; pass the options to detect a new policy revision or
 * a new category. The visitor's browser wrote the cookie, so it can contain anything: use it to decide what a page
 * shows or loads; proof of consent is the receipt.
 *
 * `unasked` if there is no valid cookie.
 */
export function readConsent(
  cookieHeader: string | null | undefined,
  {
    name = 'ithn',
    secure,
    now = Date.now(),
    revision,
    validityDays = longest,
    choices = [],
    gpc,
  }: ReadConsentOptions = {},
): ConsentState {
  const cookies = (cookieHeader ?? '').replace(encoded, decode);
  const own = readCookie(cookies, String(ownCookie({cookie: name}, 'https:')), now);
  const decision = own ?? (secure ? undefined : readCookie(cookies, name, now));
  if (!decision) return {status: 'unasked'};
  const site = {
    categories: choices.map((id) => ({id})),
    services: [],
    policy: {revision: revision ?? decision.revision},
    validityDays: Math.min(validityDays, longest),
  };
  if (gpc !== true || decision.gpc === true) return evaluate(decision, site, now);
  const categories = {...decision.choices.categories, advertising: false};
  return evaluate({...decision, choices: {...decision.choices, categories}}, site, now);
}
