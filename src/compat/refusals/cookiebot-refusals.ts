// The cookie as Cookiebot's examples in PHP read it: `{stamp:'…',necessary:true,preferences:false,…}`, `0` for a no to
// everything, `-1` where nobody is asked.
import {decoded, everything, type ReadRefusals} from './refusal.ts';

export const cookiebotRefusals: ReadRefusals = ({cookies}) =>
  cookies('CookieConsent').flatMap((raw) => {
    const value = decoded(raw).trim();
    if (value === '0') return [everything];
    if (value === '-1') return [];
    const flags = [...value.matchAll(/\b(preferences|statistics|marketing):(true|false)\b/g)];
    if (!flags.length) throw new TypeError('no categories');
    return [{categories: flags.flatMap(([, name = '', flag]) => (flag === 'false' ? [name] : []))}];
  });
