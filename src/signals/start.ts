import type {Consent} from '../consent/consent.ts';
import type {SignalsConfig} from '../consent/settings.ts';
import {safely} from '../vendors/page.ts';

type Signal = (consent: Consent, signals: SignalsConfig) => () => void;

/** One file a vendor; none is fetched that the configuration does not name. */
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
  dataLayer: async () => (await import('./data-layer.ts')).signalDataLayer,
  event: async () => (await import('./custom-event.ts')).signalCustomEvent,
  iab: async () => (await import('./iab.ts')).readIab,
};

/** Starts every signal that is named: all have spoken their first word, a no, when this is fulfilled. */
export async function startSignals(consent: Consent): Promise<void> {
  const {signals = {}, gpc} = consent.settings;
  const wanted = (Object.keys(files) as (keyof SignalsConfig)[]).filter((key) => signals[key]);
  const named = await Promise.all(wanted.map(async (key) => files[key]?.()));
  // Whoever subscribes last hears first: a tag manager's event comes after Google has been told what it means.
  const undos: ((() => void) | undefined)[] = [];
  for (const start of named.reverse())
    // What a page has put in a vendor's place may throw: the other vendors are told all the same.
    safely(() => undos.push(start?.(consent, signals)));
  // `Do Not Track` is no law's signal and not Global Privacy Control; a site that heeds it presumes and asks nothing.
  const isNotTracked = signals.doNotTrack === true && navigator.doNotTrack === '1';
  const isOptOut = signals.mode === 'opt-out';
  if (isOptOut && !isNotTracked) undos.push((await import('./opt-out.ts')).presume(consent));
  if (isOptOut || isNotTracked) undos.push((await import('./stay-quiet.ts')).stayQuiet(consent));
  // Last, so that it hears first: what it denies, the others must not call granted.
  if (gpc === true) undos.push((await import('./gpc.ts')).honourGpc(consent));
  const stop = consent.stop.bind(consent);
  Object.assign(consent, {
    stop: () => {
      for (const undo of undos) undo?.();
      stop();
    },
  });
}
