import type {Settings} from '../consent/settings.ts';
import {setCookie} from './cookie-mirror.ts';

/**
 * Removes this host's cookies from before `domain` was set or the `__Host-` prefix was used. A browser that has them
 * sees a configuration that is new to it.
 */
export function removeFormerCookies({cookie, domain}: Settings['storage']): void {
  if (!cookie) return;
  const formers = domain
    ? [cookie, '__Host-' + cookie]
    : [cookie.replace('__Host-', '')].filter((name) => name !== cookie);
  for (const name of formers) setCookie(name, '', 0);
}
