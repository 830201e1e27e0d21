// Adobe Web SDK: `setConsent` only after `configure`, whose default is `in`; Ithn changes it to `out` unless the site
// sets another. Even `out` sets a cookie, so nothing is sent before there is consent to withdraw.
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

type Alloy = (command: string, options?: object) => Promise<unknown>;
type Queue = [resolve: (value: unknown) => void, reject: (error: unknown) => void, command: ArrayLike<unknown>][];

export function signalAdobe(consent: Consent): () => void {
  const page = vendorPage();
  const isGranted = (): boolean => permits(consent, 'beacon', 'adobe-analytics', 'adobe-audience-manager');
  // With its base code above our tag, `configure` may still be queued; once its library runs, the queue has its own
  // `push` (alloy, libEs6/core/index.js).
  const waiting = typeof page.alloy === 'function' ? (page.alloy as Partial<{readonly q: Queue}>).q : [];
  let isConfigured = !waiting || Object.hasOwn(waiting, 'push') || waiting.some((entry) => entry[2][0] === 'configure');
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
  // As in its own base code, which does not replace an existing name.
  if (!isConfigured) {
    const q: Queue = waiting ?? [];
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
