// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Optimizely Web Experimentation. */
export const optimizely = (own?: Own): Preset<'optimizely'> =>
  declare(
    {
      id: 'optimizely',
      kind: 'marketing',
      name: {ar: 'أوبتيمايزلي', en: 'Optimizely'},
      provider: 'Optimizely',
      categories: 'beacon',
      hosts: ['optimizely.com'],
      stores: [
        {name: 'optimizelyEndUserId', days: 180},
        {name: 'optimizelyDomainTestCookie', days: 180},
        {name: 'optimizelyRedirectData', days: 0.001},
        {name: 'optimizelyOptOut', days: 3650},
      ],
      policyUrl: 'https://www.optimizely.com/legal/privacy-notice/',
      countries: ['US'],
      purpose: {
        ar: 'لمقارنة نسختين من الصفحة ومعرفة أيهما أفضل للزائر.',
        en: 'Compares two versions of a page to learn which serves visitors better.',
      },
    },
    own,
  );
