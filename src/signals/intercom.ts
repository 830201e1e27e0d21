// Intercom has no consent call; `shutdown` ends the conversation and removes its cookies, `boot` starts again.
// developers.intercom.com/installing-intercom/web/methods
import type {Consent} from '../consent/consent.ts';
import {tell, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalIntercom(consent: Consent): () => void {
  let wasShut = false;
  return follow(
    consent,
    'intercom',
    () => permits(consent, 'persistent', 'intercom'),
    (isGranted) => {
      if (!isGranted) tell('Intercom', 'shutdown');
      else if (wasShut) tell('Intercom', 'boot', vendorPage().intercomSettings);
      wasShut = !isGranted;
    },
  );
}
