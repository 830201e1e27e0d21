// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Provider, host: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Matomo Cloud. */
export const matomoCloud = (own?: Own): Preset<'matomo-cloud'> =>
  declare(
    {
      id: 'matomo-cloud',
      kind: 'marketing',
      name: {ar: 'ماتومو كلاود', en: 'Matomo Cloud'},
      provider: 'InnoCraft',
      categories: 'beacon',
      hosts: ['matomo.cloud'],
      stores: [
        {name: '_pk_id*', days: 390},
        {name: '_pk_ref*', days: 180},
        {name: '_pk_ses*', days: 0.02},
      ],
      policyUrl: 'https://matomo.org/privacy-policy/',
      countries: ['NZ'],
      purpose: {ar: 'لتحليل سلوك المستخدم وعدّ الزيارات.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
