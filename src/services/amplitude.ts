// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database . Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// Key of what is not sent yet: @amplitude/analytics-core, destination.js.
// Calls: @amplitude/analytics-browser 2.48.1: setOptOut (facts: law-signals §3.4).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';
import {isSpokenFor, once, vendorPage} from '../vendors/page.ts';

/** Amplitude. */
export const amplitude = (own?: Own): Preset<'amplitude'> =>
  declare(
    {
      id: 'amplitude',
      kind: 'marketing',
      name: {ar: 'أمبليتيود', en: 'Amplitude'},
      provider: 'Amplitude',
      categories: 'beacon',
      hosts: ['amplitude.com'],
      stores: [
        {name: 'AMP_*', days: 365},
        {name: 'amplitude_id_*', days: 0},
        {name: 'AMP_unsent_*', kind: 'local'},
      ],
      policyUrl: 'https://amplitude.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم وتحسين الموقع.', en: 'Analyses how the site is used, to improve it.'},
    },
    own,
  );

/** What is used of `@amplitude/analytics-browser`. */
interface Amplitude {
  init(key: string, options?: Record<string, unknown>): unknown;
  setOptOut(isOut: boolean): void;
}

/** Starts the library that the site has imported itself: `consent.gate('beacon', loadAmplitude({key, amplitude}))`. */
export function loadAmplitude(given: {
  readonly key: string;
  readonly amplitude: Amplitude;
  readonly config?: Record<string, unknown>;
}): () => () => void {
  const {key, amplitude: library, config} = given;
  // A signal speaks to what stands on `window`.
  const setOptOut = (isOut: boolean): void => {
    if (!isSpokenFor('amplitude') || vendorPage().amplitude !== library) library.setOptOut(isOut);
  };
  return once(
    () => {
      library.init(key, {...config, optOut: false}); // a no of an earlier page would still hold
    },
    () => setOptOut(false),
    () => setOptOut(true),
  );
}
