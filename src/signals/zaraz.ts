// Cloudflare Zaraz, https://developers.cloudflare.com/zaraz/consent-management/api/: tools of the site that run at the edge.
import type {Consent} from '../consent/consent.ts';
import type {SignalsConfig} from '../consent/signals-config.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow} from './follow.ts';
import {onLapse} from './on-lapse.ts';

interface ZarazConsent {
  readonly APIReady?: boolean;
  readonly set: (purposes: Readonly<Record<string, boolean>>) => void;
  readonly sendQueuedEvents: () => void;
}
const zaraz = (): ZarazConsent | undefined =>
  (vendorPage().zaraz as {readonly consent?: ZarazConsent} | undefined)?.consent;

/** Its purposes have their own ids; `purposes` maps each one to a category of ours. */
export function signalZaraz(consent: Consent, {zaraz: config}: SignalsConfig): () => void {
  const read = (): Record<string, boolean> =>
    Object.fromEntries(Object.entries(config?.purposes ?? {}).map(([id, needed]) => [id, consent.granted(needed)]));
  let isTold = false;
  const say = (): void => {
    const api = zaraz();
    if (!api?.APIReady || (consent.state.status === 'unasked' && !isTold)) return;
    isTold = true;
    const purposes = read();
    api.set(purposes);
    if (Object.values(purposes).includes(true)) api.sendQueuedEvents();
  };
  const ready = (): void => safely(say);
  document.addEventListener('zarazConsentAPIReady', ready);
  const stopFollowing = follow(consent, 'zaraz', read, say);
  const stopLooking = onLapse(consent, () => {
    if (!isTold) say();
  });
  return () => {
    document.removeEventListener('zarazConsentAPIReady', ready);
    stopFollowing();
    stopLooking();
  };
}
