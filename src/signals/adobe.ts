// Adobe Web SDK: `setConsent` only after `configure`, whose default is `in`; it is made `out` unless the site says another.
// Even `out` sets a cookie, so nothing is said before there is something to take back.
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

type Alloy = (command: string, options?: object) => Promise<unknown>;
type Queue = [resolve: (value: unknown) => void, reject: (error: unknown) => void, command: unknown[]][];

export function signalAdobe(consent: Consent): () => void {
  const page = vendorPage();
  const isGranted = (): boolean => permits(consent, 'beacon', 'adobe-analytics');
  let isConfigured = typeof page.alloy === 'function';
  let wasGranted = false;
  const say = (): void =>
    safely(() => {
      if (!isConfigured || (!isGranted() && !wasGranted)) return;
      wasGranted = true;
      const value = {general: isGranted() ? 'in' : 'out'};
      void (page.alloy as Alloy)('setConsent', {consent: [{standard: 'Adobe', version: '1.0', value}]}).catch(
        console.error,
      );
    });
  // As its own base code has it, which leaves a name alone that is taken.
  if (!isConfigured) {
    const q: Queue = [];
    const push = (...command: unknown[]): Promise<unknown> => new Promise((...settle) => q.push([...settle, command]));
    const alloy = (command: string, options?: object): Promise<unknown> => {
      if (command !== 'configure') return push(command, options);
      const done = push(command, {defaultConsent: 'out', ...options});
      isConfigured = true;
      say();
      return done;
    };
    page.alloy = Object.assign(alloy, {q});
    const names = (page.__alloyNS ??= []) as string[];
    if (!names.includes('alloy')) names.push('alloy');
  }
  return follow(consent, 'adobe-analytics', isGranted, say);
}
