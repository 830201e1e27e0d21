// Kind: marketing and analytics.
// Host: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Rollbar. */
export const rollbar = (own?: Own): Preset<'rollbar'> =>
  declare(
    {
      id: 'rollbar',
      kind: 'marketing',
      name: {ar: 'رول بار', en: 'Rollbar'},
      provider: 'Rollbar',
      categories: 'beacon',
      hosts: ['rollbar.com'],
      policyUrl: 'https://docs.rollbar.com/docs/privacy-policy',
      countries: ['US'],
      purpose: {ar: 'لاكتشاف أعطال الموقع وإصلاحها.', en: 'Finds faults of this site so that they can be mended.'},
    },
    own,
  );
