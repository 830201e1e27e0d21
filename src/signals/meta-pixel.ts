// Meta Pixel: `revoke` before `init`, on every page; developers.facebook.com/docs/meta-pixel/implementation/gdpr.
// Its noscript image ignores consent and must not be on a page that asks.
import type {Consent} from '../consent/consent.ts';
import {commandQueue, tell, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';
import {holdStub} from './hold-stub.ts';

export function signalMetaPixel(consent: Consent): () => void {
  const isGranted = (): boolean => permits(consent, 'advertising', 'meta-pixel');
  const load = holdStub(
    'fbq',
    'https://connect.facebook.net/en_US/fbevents.js',
    ([command]) => command === 'init',
    isGranted,
    (heard) => {
      const fbq = commandQueue('queue', 'callMethod', heard);
      return (vendorPage()._fbq = Object.assign(fbq, {push: fbq, loaded: true, version: '2.0'}));
    },
  );
  tell('fbq', 'consent', 'revoke');
  return follow(consent, 'meta-pixel', isGranted, (now) => {
    tell('fbq', 'consent', now ? 'grant' : 'revoke');
    load();
  });
}
