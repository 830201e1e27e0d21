// HubSpot takes consent from another banner: developers.hubspot.com/docs/api/events/cookie-banner (setHubSpotConsent).
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

const say = (words: Record<string, boolean>): void =>
  safely(() => ((vendorPage()._hsp ??= []) as {push(command: unknown[]): void}).push(['setHubSpotConsent', words]));

export function signalHubspot(consent: Consent): () => void {
  vendorPage().disableHubSpotCookieBanner = true; // one banner is enough
  say({analytics: false, advertisement: false, functionality: false});
  const read = () => ({
    analytics: permits(consent, 'beacon'),
    advertisement: permits(consent, 'advertising'),
    functionality: permits(consent, 'persistent'),
  });
  return follow(consent, 'hubspot', read, say);
}
