// HubSpot takes consent from another banner: developers.hubspot.com/docs/api/events/cookie-banner (setHubSpotConsent).
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, isServiceOpen, permits} from './follow.ts';

const say = (words: Record<string, boolean>): void =>
  safely(() => ((vendorPage()._hsp ??= []) as {push(command: unknown[]): void}).push(['setHubSpotConsent', words]));

export function signalHubspot(consent: Consent): () => void {
  vendorPage().disableHubSpotCookieBanner = true; // one banner is enough
  say({analytics: false, advertisement: false, functionality: false});
  const may = (category: string): boolean => permits(consent, category) && isServiceOpen(consent, 'hubspot');
  const read = () => ({analytics: may('beacon'), advertisement: may('advertising'), functionality: may('persistent')});
  return follow(consent, 'hubspot', read, say);
}
