// Microsoft Advertising (UET) has one key; without a default it assumes consent.
// help.ads.microsoft.com/#apex/ads/en/60119 (facts by way of cookiehub, cookiebeam).
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

const push = (...command: unknown[]): void =>
  safely(() => ((vendorPage().uetq ??= []) as {push(...command: unknown[]): void}).push(...command));

export function signalMicrosoftUet(consent: Consent): () => void {
  push('consent', 'default', {ad_storage: 'denied'});
  return follow(
    consent,
    'microsoft-advertising',
    () => permits(consent, 'advertising', 'microsoft-advertising'),
    (isGranted) => push('consent', 'update', {ad_storage: isGranted ? 'granted' : 'denied'}),
  );
}
