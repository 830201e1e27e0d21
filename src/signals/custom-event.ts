import type {Consent} from '../consent/consent.ts';
import type {SignalsConfig} from '../consent/signals-config.ts';
import {follow} from './follow.ts';
import {readChoices} from './read-choices.ts';

/** A plain `CustomEvent` on `document` after each decision; its `detail` contains what is granted, as plain data. */
export function signalCustomEvent(consent: Consent, {event}: SignalsConfig): () => void {
  const name = typeof event === 'string' ? event : 'ithn-consent';
  return follow(
    consent,
    'custom-event',
    () => readChoices(consent),
    (detail) => void document.dispatchEvent(new CustomEvent(name, {detail})),
  );
}
