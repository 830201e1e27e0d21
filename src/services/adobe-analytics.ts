// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Adobe Analytics. */
export const adobeAnalytics = (own?: Own): Preset<'adobe-analytics'> =>
  declare(
    {
      id: 'adobe-analytics',
      kind: 'marketing',
      name: {ar: 'تحليلات أدوبي', en: 'Adobe Analytics'},
      provider: 'Adobe',
      categories: 'beacon',
      hosts: ['omtrdc.net', '2o7.net', 'adobedtm.com'],
      stores: [
        {name: 's_cc', days: 0},
        {name: 's_sq', days: 0},
        {name: 's_vi*', days: 730},
        {name: 's_fid', days: 1825},
        {name: 's_ppv', days: 0},
        {name: 's_tp', days: 0},
      ],
      policyUrl: 'https://www.adobe.com/privacy.html',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم وعدّ الزيارات.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
