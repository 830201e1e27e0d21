import type {Mirror} from '../consent/ports.ts';
import {encodeCookie, readCookie} from '../model/cookie.ts';

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
      const value = encodeCookie(decision);
      set(value, Math.round((decision.expiresAt - decision.decidedAt) / 1000));
      // A browser that refuses cookies, or finds this one too long, says nothing.
      if (document.cookie.includes(value)) return;
      set('', 0);
      throw new Error('cookie refused');
    },
  };
}
