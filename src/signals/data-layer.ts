import type {Consent} from '../consent/consent.ts';
import type {SignalsConfig} from '../consent/signals-config.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow} from './follow.ts';
import {readChoices} from './read-choices.ts';

/** An event in a tag manager's queue after each decision, for the site's own triggers. */
export function signalDataLayer(consent: Consent, {dataLayer}: SignalsConfig): () => void {
  const name = typeof dataLayer === 'string' ? dataLayer : 'dataLayer';
  return follow(
    consent,
    'data-layer',
    () => readChoices(consent),
    (ithn) => safely(() => ((vendorPage()[name] ??= []) as unknown[]).push({event: 'ithn-consent', ithn})),
  );
}
