// PostHog: `opt_in_capturing` sends an event of its own, `$opt_in`, unless told not to. `reset`, which
// shops call when somebody logs out, forgets the answer, and what then holds is `opt_out_capturing_by_default`.
// posthog-js 1.449.2
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
