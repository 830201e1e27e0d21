// Clarity's consentv2, with a capital S in both keys: @microsoft/clarity, src/consentv2.js. It ignores lowercase
// keys, which some guides print. After a no alone it restarts without cookies: `stop` prevents that (clarity-js,
// src/clarity.ts, src/data/metadata.ts). A later yes takes effect on the next page.
import type {Consent} from '../consent/consent.ts';
import {commandQueue, tell, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalMicrosoftClarity(consent: Consent): () => void {
  const say = (ad: boolean, analytics: boolean): void => {
    // its own snippet and its package keep an existing function
    vendorPage().clarity ??= commandQueue('q');
    const word = (isGranted: boolean): string => (isGranted ? 'granted' : 'denied');
    tell('clarity', 'consentv2', {ad_Storage: word(ad), analytics_Storage: word(analytics)});
  };
  say(false, false);
  const read = (): [boolean, boolean] => {
    const analytics = permits(consent, 'beacon', 'microsoft-clarity');
    return [analytics && permits(consent, 'advertising'), analytics];
  };
  let mayRun = false;
  return follow(consent, 'microsoft-clarity', read, (now) => {
    say(...now);
    if (mayRun && !now[1]) tell('clarity', 'stop');
    mayRun = now[1];
  });
}
