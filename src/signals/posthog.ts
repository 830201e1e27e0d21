// PostHog: `opt_in_capturing` sends an event `$opt_in` unless told not to. `reset`, which shops call on logout,
// deletes the answer; then `opt_out_capturing_by_default` applies. posthog-js 1.449.2
import type {Consent} from '../consent/consent.ts';
import {callOrQueue} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalPosthog(consent: Consent): () => void {
  const fallBackTo = (isOut: boolean): void =>
    callOrQueue('posthog', 'set_config', {opt_out_capturing_by_default: isOut});
  const refuse = (): void => {
    callOrQueue('posthog', 'opt_out_capturing');
    fallBackTo(true);
  };
  refuse();
  return follow(
    consent,
    'posthog',
    () => permits(consent, 'beacon', 'posthog'),
    (isGranted) => {
      if (!isGranted) {
        refuse();
        return;
      }
      fallBackTo(false);
      callOrQueue('posthog', 'opt_in_capturing', {captureEventName: false});
    },
  );
}
