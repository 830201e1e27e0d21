// Matomo remembers nothing: `requireConsent` and the answer are sent on every page. It is not asked to remember them,
// because it would do so forever. developer.matomo.org/guides/tracking-consent
import type {Consent} from '../consent/consent.ts';
import type {SignalsConfig} from '../consent/signals-config.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

const push = (command: string): void =>
  safely(() => ((vendorPage()._paq ??= []) as {push(command: string[]): void}).push([command]));

export function signalMatomo(consent: Consent, {matomo}: SignalsConfig): () => void {
  const what = matomo === 'cookies' ? 'CookieConsent' : 'Consent';
  push(`require${what}`);
  return follow(
    consent,
    'matomo',
    () => permits(consent, 'beacon', 'matomo', 'matomo-cloud'),
    (isGranted) => push(isGranted ? `set${what}Given` : `forget${what}Given`),
  );
}
