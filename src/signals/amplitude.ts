// Amplitude: `setOptOut`; its snippet processes the calls queued in `_q`. @amplitude/analytics-browser 2,
// snippet-index
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

const setOptOut = (isOut: boolean): void =>
  safely(() => {
    const amplitude = (vendorPage().amplitude ??= {_q: [], _iq: {}}) as {
      setOptOut?: (isOut: boolean) => void;
      _q?: unknown[];
    };
    if (typeof amplitude.setOptOut === 'function') amplitude.setOptOut(isOut);
    else amplitude._q?.push({name: 'setOptOut', args: [isOut], resolve: () => {}});
  });

export function signalAmplitude(consent: Consent): () => void {
  setOptOut(true);
  return follow(
    consent,
    'amplitude',
    () => permits(consent, 'beacon', 'amplitude'),
    (isGranted) => setOptOut(!isGranted),
  );
}
