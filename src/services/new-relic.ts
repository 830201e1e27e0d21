// Kind: marketing and analytics.
// No names:
// docs.newrelic.com/docs/browser/browser-monitoring/page-load-timing-resources/cookie-collection-session-tracking
// says that a session's id is in local storage, not under which. Hosts: third-party-web 0.30.0. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** New Relic browser monitoring. */
export const newRelic = (own?: Own): Preset<'new-relic'> =>
  declare(
    {
      id: 'new-relic',
      kind: 'marketing',
      name: {ar: 'نيو ريليك', en: 'New Relic'},
      provider: 'New Relic',
      categories: 'beacon',
      hosts: ['newrelic.com', 'nr-data.net'],
      policyUrl: 'https://newrelic.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لقياس سرعة الموقع واكتشاف أعطاله.', en: 'Measures how fast this site is and finds its faults.'},
    },
    own,
  );
