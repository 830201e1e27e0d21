import type {Decision} from './decision.ts';
import {latest} from './latest.ts';
import {parseDecision} from './parse-decision.ts';

// A decision is ids, numbers and dates: its JSON is legal in a cookie (RFC 6265 §4.1.1) but for these two signs.
/** The decision as a cookie's value. */
export const encodeCookie = (decision: Decision): string =>
  JSON.stringify(decision).replaceAll('"', "'").replaceAll(',', '*');

/**
 * The decision that the named cookie holds in a `Cookie` header or `document.cookie`. A site that has changed its
 * `storage.domain` sends two of the name, in no order that says anything: the later one stands. What is none is ignored.
 */
export const readCookie = (cookies: string, name: string, now?: number): Decision | undefined => {
  let found: Decision | undefined;
  for (const cookie of cookies.split(/; */))
    if (cookie.startsWith(name + '='))
      try {
        const text = cookie.slice(name.length + 1).replaceAll("'", '"');
        found = latest(found, parseDecision(JSON.parse(text.replaceAll('*', ','))), now);
      } catch {
        // somebody else's of this name, or one cut short: as good as none
      }
  return found;
};
