import {checkOptions} from '../consent/check-options.ts';
import {refuse, that} from '../consent/checks.ts';
import {encodeCookie, ownCookie} from '../model/cookie.ts';
import type {Decision} from '../model/decision.ts';
import {parseDecision} from '../model/parse-decision.ts';
import {shared} from './option-checks.ts';

export interface ConsentCookieOptions {
  /** The cookie's name, if `storage.cookie` sets one. */
  readonly name?: string;
  /** Must equal `storage.domain`, or the browser keeps two cookies. */
  readonly domain?: string;
  /** `false` only if the site is served over plain http, as on localhost; the name then has no `__Host-` prefix. */
  readonly secure?: boolean;
  /** Milliseconds since 1970-01-01 UTC; the server's clock by default. */
  readonly now?: number;
}

// The decision may come from a forged cookie: nothing in it may end the value or break the header.
const escape = (value: string): string =>
  value.replace(/[^!#-+\--:<-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const shape = {
  name: shared.name,
  domain: that(
    'a domain such as shop.example',
    (value: unknown) => typeof value === 'string' && /^\.?[\w-]+(?:\.[\w-]+)*$/.test(value),
  ),
  secure: shared.secure,
  now: shared.now,
};

/**
 * The value of a `Set-Cookie` header that renews a decision. Safari keeps cookies written by scripts for seven days
 * and those set by the site's own server until they expire, so a server that sends this keeps the choice:
 *
 * ```js
 * const state = readConsent(request.headers.get('cookie'));
 * if (state.status === 'decided') response.headers.append('set-cookie', consentCookie(state.decision));
 * ```
 *
 * Not `HttpOnly`, because the page must read it before it runs anything. https://webkit.org/blog/9521/
 * @throws ConsentError if it is not a decision, or an option is unknown or has a wrong value.
 */
export function consentCookie(decision: Decision, options: ConsentCookieOptions = {}): string {
  checkOptions(options, shape);
  const {name = 'ithn', domain, secure = true, now = Date.now()} = options;
  if (!parseDecision(decision)) refuse('decision', 'the decision of a state that readConsent() has returned', decision);
  const called = ownCookie({cookie: name, ...(domain && {domain})}, secure ? 'https:' : 'http:');
  const seconds = Math.max(0, Math.round((decision.expiresAt - now) / 1000));
  return [
    `${String(called)}=${escape(encodeCookie(decision))}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
