import type {Mirror} from '../consent/ports.ts';
import type {Decision} from '../model/decision.ts';

// A decision is ids, numbers and dates: its JSON is legal in a cookie (RFC 6265 §4.1.1) but for these two signs.
const encode = (decision: Decision): string => JSON.stringify(decision).replaceAll('"', "'").replaceAll(',', '*');

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

/** Keeps the decision in a first-party cookie: `SameSite=Lax`, `Secure` on https, gone when it expires. */
export function createCookieMirror(name: string, domain?: string): Mirror {
  const set = (value: string, seconds: number): void => {
    document.cookie =
      `${name}=${value};path=/;max-age=${seconds};samesite=lax` +
      (domain ? `;domain=${domain}` : '') +
      (location.protocol === 'https:' ? ';secure' : '');
  };
  return {
    read: () => readCookie(document.cookie, name),
    write(decision) {
      const value = encode(decision);
      set(value, Math.round((decision.expiresAt - decision.decidedAt) / 1000));
      // A browser that refuses cookies, or finds this one too long, says nothing.
      if (document.cookie.includes(value)) return;
      set('', 0);
      throw new Error('cookie refused');
    },
  };
}
