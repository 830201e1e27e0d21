// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0,
// @c15t/scripts 2.2.0. Countries: github.com/ghostery/trackerdb 1.0.945 (Contentsquare, FR); heap-api.com is reached
// in its US region (@c15t/scripts).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Heap, of Contentsquare. */
export const heap = (own?: Own): Preset<'heap'> =>
  declare(
    {
      id: 'heap',
      kind: 'marketing',
      name: {ar: 'هيب', en: 'Heap'},
      provider: 'Heap (Contentsquare)',
      categories: 'beacon',
      hosts: ['heapanalytics.com', 'heap-api.com'],
      stores: [
        {name: '_hp2_id*', days: 420},
        {name: '_hp2_ses_props*', days: 420},
      ],
      policyUrl: 'https://www.heap.io/privacy',
      countries: ['US', 'FR'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيل النقرات والتنقل.',
        en: 'Analyses clicks and moves through the site.',
      },
    },
    own,
  );
