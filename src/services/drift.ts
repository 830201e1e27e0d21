// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0,
// github.com/ghostery/trackerdb 1.0.945. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Drift chat, of Salesloft. */
export const drift = (own?: Own): Preset<'drift'> =>
  declare(
    {
      id: 'drift',
      kind: 'marketing',
      name: {ar: 'دريفت', en: 'Drift'},
      provider: 'Salesloft',
      categories: 'persistent',
      hosts: ['drift.com', 'driftt.com', 'driftapi.com'],
      stores: [{name: 'drift_*', days: 730}],
      policyUrl: 'https://www.salesloft.com/legal/platform-privacy-notice',
      countries: ['US'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
