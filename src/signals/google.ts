// Google Consent Mode v2: developers.google.com/tag-platform/security/guides/consent. Basic mode: the tags themselves are
// held by the gate, so nothing is sent before a yes, not even the pings without cookies.
import type {Consent} from '../consent/consent.ts';
import {googleStorages, type GoogleStorage, type SignalsConfig} from '../consent/signals-config.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {follow, isServiceOpen, permits} from './follow.ts';

const conditions: {readonly [key in GoogleStorage]: string} = {
  ad_storage: 'advertising',
  ad_user_data: 'advertising',
  ad_personalization: 'advertising',
  analytics_storage: 'beacon',
  functionality_storage: 'persistent',
  personalization_storage: 'persistent',
  security_storage: 'session',
};

const queue = (): unknown[] => (vendorPage().dataLayer ??= []) as unknown[];

/** The queue must contain the `arguments` object itself: Google's tags ignore arrays. */
const gtag = function (): void {
  // eslint-disable-next-line prefer-rest-params -- see above
  const command = arguments;
  safely(() => queue().push(command));
} as (...command: unknown[]) => void;

export function signalGoogle(consent: Consent, {googleConsentMode}: SignalsConfig): () => void {
  const options = typeof googleConsentMode === 'object' ? googleConsentMode : {};
  const {waitForUpdate = 500, region, adsDataRedaction = true, urlPassthrough = false, keys} = options;
  const all = (isGranted: (key: GoogleStorage) => boolean): Record<string, string> =>
    Object.fromEntries(googleStorages.map((key) => [key, isGranted(key) ? 'granted' : 'denied']));

  if (Array.prototype.some.call(queue(), isStart))
    console.warn(
      'ithn: a Google tag started before Consent Mode received its denied defaults, so what it did until now was not' +
        ' denied. Hold it (data-consent), or put your own gtag("consent", "default", …) above it.',
    );
  const denied = {...all(() => false), wait_for_update: waitForUpdate};
  gtag('consent', 'default', denied);
  if (region) gtag('consent', 'default', {...denied, region: [...region]});
  gtag('set', 'ads_data_redaction', adsDataRedaction);
  gtag('set', 'url_passthrough', urlPassthrough);

  const read = (): Record<string, string> =>
    all((key) => permits(consent, keys?.[key] ?? conditions[key]) && isServiceOpen(consent, ...servicesOf(key)));
  return follow(consent, 'google', read, (now) => gtag('consent', 'update', now));
}

/** Services that deny a storage type of their own if they are refused by name. */
const servicesOf = (key: GoogleStorage): string[] => {
  if (key === 'analytics_storage') return ['google-analytics'];
  return key.startsWith('ad_') ? ['google-ads', 'google-adsense', 'google-marketing-platform'] : [];
};

const isStart = (entry: unknown): boolean => {
  const {0: command, event} = Object(entry) as {0?: unknown; event?: unknown};
  return event === 'gtm.js' || command === 'js' || command === 'config';
};
