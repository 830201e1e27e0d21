import type {Mirror} from '../consent/ports.ts';
import type {Settings} from '../consent/settings.ts';
import {encodeCookie, readCookie} from '../model/cookie.ts';

/** Sets a first-party cookie: `SameSite=Lax`, `Secure` on https. 0 seconds removes it. */
export const setCookie = (name: string, value: string, seconds: number, domain?: string): void => {
  document.cookie =
    `${name}=${value};path=/;max-age=${seconds};samesite=lax` +
    (domain ? `;domain=${domain}` : '') +
    (location.protocol === 'https:' ? ';secure' : '');
};

/** Stores the decision in a first-party cookie that expires with it. */
export function createCookieMirror(name: string, domain?: string): Mirror {
  return {
    read: () => readCookie(document.cookie, name),
    write(decision) {
      const value = encodeCookie(decision);
      setCookie(name, value, Math.round((decision.expiresAt - decision.decidedAt) / 1000), domain);
      // A browser that refuses cookies, or this one as too long, gives no error.
      if (document.cookie.includes(value)) return;
      setCookie(name, '', 0, domain);
      throw new Error('cookie refused');
    },
  };
}

/** The mirror of a site; none if it wants no cookie. */
export const createMirror = ({cookie, domain}: Settings['storage']): Mirror | undefined =>
  cookie ? createCookieMirror(cookie, domain) : undefined;
