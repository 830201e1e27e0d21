import {readCookie} from '../model/cookie.ts';
import {evaluate} from '../model/evaluate.ts';
import type {ConsentState} from '../model/state.ts';

export interface ReadConsentOptions {
  /** The cookie's name, where `storage.cookie` says another one. */
  readonly name?: string;
  /** Milliseconds since 1970-01-01 UTC; the server's clock unless said. */
  readonly now?: number;
  /** The site's present `policy.revision`; a decision under another one has lapsed. */
  readonly revision?: number;
  /** The site's `validityDays`; a decision lasts no longer, whatever the cookie says. At most 395. */
  readonly validityDays?: number;
  /** Ids of the site's categories and services that need an answer; a decision that lacks one has lapsed. */
  readonly choices?: readonly string[];
  /** The request's `Sec-GPC` header is `1`: a yes to advertising that was given without the signal is none. */
  readonly gpc?: boolean;
}

/** Thirteen months: no cookie counts for longer, however it was made. */
const longest = 395;

/**
 * Where the visitor stands, from a request's `Cookie` header. For Node, Deno and workers: no DOM, nothing kept, never
 * throws. Without options it judges by what the cookie says itself: form and expiry. A new policy revision or a new
 * category is seen only when it is told. The visitor's browser wrote the cookie, so it can say anything: right for what a
 * page shows or loads, no proof of consent; that is the receipt.
 *
 * `unasked` where there is no cookie, or none that can be read.
 */
export function readConsent(
  cookieHeader: string | null | undefined,
  {name = 'ithn', now = Date.now(), revision, validityDays = longest, choices = [], gpc}: ReadConsentOptions = {},
): ConsentState {
  const decision = readCookie(cookieHeader ?? '', name, now);
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
