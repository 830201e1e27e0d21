import type {Mirror} from '../consent/ports.ts';
import {encodeCookie, readCookie} from '../model/cookie.ts';

/** Keeps the decision in a first-party cookie: `SameSite=Lax`, `Secure` on https, gone when it expires. */
export function createCookieMirror(name: string, domain?: string): Mirror {
  const set = (value: string, seconds: number, domain?: string): void => {
    document.cookie =
      `${name}=${value};path=/;max-age=${seconds};samesite=lax` +
      (domain ? `;domain=${domain}` : '') +
      (location.protocol === 'https:' ? ';secure' : '');
  };
  return {
    read: () => readCookie(document.cookie, name),
    write(decision) {
      const value = encodeCookie(decision);
      if (domain) set('', 0); // the one of the time before there was a `domain`
      set(value, Math.round((decision.expiresAt - decision.decidedAt) / 1000), domain);
      // A browser that refuses cookies, or finds this one too long, says nothing.
      if (document.cookie.includes(value)) return;
      set('', 0, domain);
      throw new Error('cookie refused');
    },
  };
}
