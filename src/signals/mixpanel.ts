// Mixpanel: `opt_out_tracking` deletes the visitor's profile unless told not to, and `opt_in_tracking` sends `$opt_in`
// unless given something else to track with. mixpanel-browser 2.83.0, src/gdpr-utils.js
import type {Consent} from '../consent/consent.ts';
import {callOrQueue} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalMixpanel(consent: Consent): () => void {
  const refuse = (): void => callOrQueue('mixpanel', 'opt_out_tracking', {delete_user: false});
  refuse();
  return follow(
    consent,
    'mixpanel',
    () => permits(consent, 'beacon', 'mixpanel'),
    (isGranted) => {
      if (isGranted) callOrQueue('mixpanel', 'opt_in_tracking', {track: () => {}});
      else refuse();
    },
  );
}
