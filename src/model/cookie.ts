import type {Decision} from './decision.ts';

// A decision is ids, numbers and dates: its JSON is legal in a cookie (RFC 6265 §4.1.1) but for these two signs.
/** The decision as a cookie's value. */
export const encodeCookie = (decision: Decision): string =>
  JSON.stringify(decision).replaceAll('"', "'").replaceAll(',', '*');

/** What the named cookie says in a `Cookie` header or `document.cookie`, not yet trusted; throws where it says nonsense. */
export function readCookie(cookies: string, name: string): unknown {
  const cookie = cookies.split(/; */).find((one) => one.startsWith(name + '='));
  return (
    cookie &&
    JSON.parse(
      cookie
        .slice(name.length + 1)
        .replaceAll("'", '"')
        .replaceAll('*', ','),
    )
  );
}
