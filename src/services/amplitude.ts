// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database . Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no page of the vendor that names one was read. Say your own: `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

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
      ],
      policyUrl: 'https://amplitude.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم وتحسين الموقع.', en: 'Analyses how the site is used, to improve it.'},
    },
    own,
  );
