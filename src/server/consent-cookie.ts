import {encodeCookie} from '../model/cookie.ts';
import type {Decision} from '../model/decision.ts';

export interface ConsentCookieOptions {
  /** The cookie's name, where `storage.cookie` says another one. */
  readonly name?: string;
  /** As `storage.domain`: it has to be the same, or the browser keeps two cookies. */
  readonly domain?: string;
  /** `false` only where the site is served over plain http, as on localhost. */
  readonly secure?: boolean;
  /** Milliseconds since 1970-01-01 UTC; the server's clock unless said. */
  readonly now?: number;
}

// The decision may come out of a cookie that somebody forged: nothing in it may end the value or break the header.
const escape = (value: string): string =>
  value.replace(/[^!#-+\--:<-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The value of a `Set-Cookie` header that says a decision again. Safari keeps what a script wrote for seven days and what
 * the site's own server set until it expires, so a server that answers with this keeps the choice:
 *
 * ```js
 * const state = readConsent(request.headers.get('cookie'));
 * if (state.status === 'decided') response.headers.append('set-cookie', consentCookie(state.decision));
 * ```
 *
 * Not `HttpOnly`: the page has to read it before it runs anything. https://webkit.org/blog/9521/
 */
export function consentCookie(
  decision: Decision,
  {name = 'ithn', domain, secure = true, now = Date.now()}: ConsentCookieOptions = {},
): string {
  const seconds = Math.max(0, Math.round((decision.expiresAt - now) / 1000));
  return [
    `${name}=${escape(encodeCookie(decision))}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
