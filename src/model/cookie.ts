import type {Decision} from './decision.ts';
import {latest} from './latest.ts';
import {parseDecision} from './parse-decision.ts';

interface CookieStorage {
  readonly cookie?: string | false;
  readonly domain?: string;
}

/**
 * The name of the site's cookie; `false` where it has none. A sibling or parent host can set a cookie for the whole
 * domain and so forge a yes. It cannot set one with this prefix (RFC 6265bis §4.1.3.2), which needs https and belongs
 * to a single host.
 */
export const ownCookie = ({cookie = 'ithn', domain}: CookieStorage = {}, protocol?: string): string | false =>
  cookie && !domain && protocol === 'https:' ? '__Host-' + cookie : cookie;

// A decision consists of ids, numbers and dates: its JSON is legal in a cookie (RFC 6265 §4.1.1) except for these two
// characters.
/** The decision as a cookie's value. */
export const encodeCookie = (decision: Decision): string =>
  JSON.stringify(decision).replaceAll('"', "'").replaceAll(',', '*');

/**
 * The decision that the named cookie holds in a `Cookie` header or `document.cookie`. After a change of
 * `storage.domain` there may be two cookies with this name, in no meaningful order: the later decision counts.
 * Invalid values are ignored.
 */
export const readCookie = (cookies: string, name: string, now?: number): Decision | undefined => {
  let found: Decision | undefined;
  for (const cookie of cookies.split(/; */))
    if (cookie.startsWith(name + '='))
      try {
        const text = cookie.slice(name.length + 1).replaceAll("'", '"');
        found = latest(found, parseDecision(JSON.parse(text.replaceAll('*', ','))), now);
      } catch {
        // another cookie with this name, or a truncated one: ignored
      }
  return found;
};
