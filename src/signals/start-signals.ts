import {isRefusedByBrowser} from '../consent/browser-refusals.ts';
import type {Consent} from '../consent/consent.ts';
import type {Host} from '../consent/host.ts';
import type {SignalsConfig} from '../consent/signals-config.ts';
import type {EarlierAnswers} from './presume.ts';
import {safely} from '../vendors/page.ts';

type Signal = (consent: Consent, signals: SignalsConfig) => () => void;

/** One file per vendor; only those named in the configuration are fetched. */
const files: {readonly [key in keyof SignalsConfig]?: () => Promise<Signal>} = {
  googleConsentMode: async () => (await import('./google.ts')).signalGoogle,
  microsoftUet: async () => (await import('./microsoft-uet.ts')).signalMicrosoftUet,
  microsoftClarity: async () => (await import('./microsoft-clarity.ts')).signalMicrosoftClarity,
  metaPixel: async () => (await import('./meta-pixel.ts')).signalMetaPixel,
  tiktokPixel: async () => (await import('./tiktok-pixel.ts')).signalTiktokPixel,
  pinterestTag: async () => (await import('./pinterest-tag.ts')).signalPinterestTag,
  matomo: async () => (await import('./matomo.ts')).signalMatomo,
  posthog: async () => (await import('./posthog.ts')).signalPosthog,
  mixpanel: async () => (await import('./mixpanel.ts')).signalMixpanel,
  amplitude: async () => (await import('./amplitude.ts')).signalAmplitude,
  segment: async () => (await import('./segment.ts')).signalSegment,
  adobe: async () => (await import('./adobe.ts')).signalAdobe,
  hubspot: async () => (await import('./hubspot.ts')).signalHubspot,
  intercom: async () => (await import('./intercom.ts')).signalIntercom,
  shopify: async () => (await import('./shopify.ts')).signalShopify,
  zaraz: async () => (await import('./zaraz.ts')).signalZaraz,
  wpConsentApi: async () => (await import('./wp-consent-api.ts')).signalWpConsentApi,
  sallaBar: async () => (await import('./salla-bar.ts')).signalSallaBar,
  dataLayer: async () => (await import('./data-layer.ts')).signalDataLayer,
  event: async () => (await import('./custom-event.ts')).signalCustomEvent,
};

/** Starts every named signal; resolves when all have sent their initial denial. */
export async function startSignals(host: Host, earlier: EarlierAnswers): Promise<() => void> {
  const {consent} = host;
  const {signals = {}, gpc} = consent.settings;
  const wanted = (Object.keys(files) as (keyof SignalsConfig)[]).filter((key) => signals[key]);
  const named = await Promise.all(wanted.map(async (key) => files[key]?.()));
  // The last subscriber is called first: a tag manager's event follows Google's update.
  const undos: ((() => void) | undefined)[] = [];
  if (signals.iab) {
    const {readIab} = await import('./read-iab.ts');
    safely(() => undos.push(readIab(host)));
  }
  for (const start of named.reverse())
    // A page's replacement for a vendor's function may throw: the other vendors must still be told.
    safely(() => undos.push(start?.(consent, signals)));
  const isRefused = isRefusedByBrowser(signals);
  const isOptOut = signals.mode === 'opt-out';
  if ((isOptOut || signals.region) && !isRefused) undos.push((await import('./presume.ts')).presume(host, earlier));
  if (isOptOut || isRefused) undos.push((await import('./stay-quiet.ts')).stayQuiet(consent));
  // Last, so that it is called first: the others must not report as granted what it denies.
  if (gpc === true) undos.push((await import('./honour-gpc.ts')).honourGpc(host));
  return () => {
    for (const undo of undos) undo?.();
  };
}
