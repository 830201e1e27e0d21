// Kind: marketing and analytics.
// No storage: seen in a browser with @plausible-analytics/tracker 0.4.6 (facts: reliability §5). Host:
// third-party-web 0.30.0. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Plausible Analytics: keeps nothing in the browser and still sends each visit. */
export const plausible = (own?: Own): Preset<'plausible'> =>
  declare(
    {
      id: 'plausible',
      kind: 'marketing',
      name: {ar: 'بلوزيبل', en: 'Plausible'},
      provider: 'Plausible Insights',
      categories: 'beacon',
      hosts: ['plausible.io'],
      policyUrl: 'https://plausible.io/privacy',
      countries: ['EE'],
      purpose: {ar: 'لعدّ الزيارات من دون حفظ شيء في متصفحك.', en: 'Counts visits and keeps nothing in your browser.'},
    },
    own,
  );
