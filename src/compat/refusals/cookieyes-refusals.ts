// `consentid:…,consent:no,action:yes,necessary:yes,analytics:no,…`; `action` is empty until the visitor answers.
import {decoded, type ReadRefusals} from './refusal.ts';

const own = ['consentid', 'consent', 'action', 'lastRenewedDate'];

export const cookieyesRefusals: ReadRefusals = ({cookies}) =>
  cookies('cookieyes-consent').flatMap((raw) => {
    const pairs = decoded(raw)
      .split(',')
      .map((pair) => pair.split(':', 2));
    if (!pairs.some(([name]) => name === 'action')) throw new TypeError('no action');
    if (!pairs.some(([name, value]) => name === 'action' && value === 'yes')) return [];
    return [{categories: pairs.flatMap(([name = '', value]) => (value === 'no' && !own.includes(name) ? [name] : []))}];
  });
