// Kind: marketing and analytics.
// Cookies: @datadog/browser-core, sessionStoreStrategy.js and SESSION_COOKIE_EXPIRATION_DELAY (one year). Hosts,
// country, policy: github.com/ghostery/trackerdb 1.0.945.
// Safeguard: datadoghq.com/legal/eea-data-transfers (SCCs in its data processing addendum).
import {declare, type Own, type Preset} from './declare.ts';
import {clauses} from './safeguards.ts';

/** Datadog Real User Monitoring. */
export const datadogRum = (own?: Own): Preset<'datadog-rum'> =>
  declare(
    {
      id: 'datadog-rum',
      kind: 'marketing',
      name: {ar: 'داتادوغ', en: 'Datadog RUM'},
      provider: 'Datadog',
      categories: 'beacon',
      hosts: ['datadoghq-browser-agent.com', 'browser-intake-datadoghq.com', 'browser-intake-datadoghq.eu'],
      stores: [
        {name: '_dd_s', days: 365},
        {name: '_dd_s_v*', days: 365},
        {name: '_dd_tab_id', kind: 'session'},
        {name: '_dd_c_*', kind: 'local'},
      ],
      policyUrl: 'https://www.datadoghq.com/legal/privacy/',
      countries: ['US'],
      transferMechanism: clauses,
      purpose: {ar: 'لقياس سرعة الموقع واكتشاف أعطاله.', en: 'Measures how fast this site is and finds its faults.'},
    },
    own,
  );
