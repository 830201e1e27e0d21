// PostHog: `opt_in_capturing` sends an event of its own, `$opt_in`, unless told not to. posthog-js 1.449.2
import type {Consent} from '../consent/consent.ts';
import {callOrQueue} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalPosthog(consent: Consent): () => void {
  const refuse = (): void => callOrQueue('posthog', 'opt_out_capturing');
  refuse();
  return follow(
    consent,
    'posthog',
    () => permits(consent, 'beacon', 'posthog'),
    (isGranted) => {
      if (isGranted) callOrQueue('posthog', 'opt_in_capturing', {captureEventName: false});
      else refuse();
    },
  );
}
