// Kind: marketing and analytics.
// Cookies: www.etracker.com/en/docs/integration-setup-2/settings-accounts/etracker-cookies/cookies-used; those of the
// optimiser: www.ecc.de/de/newsroom. et_oi_v2 remembers a refusal, for 50 years, or a yes, for 480 days. Hosts:
// third-party-web 0.30.0. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, remembersAnswer, type Own, type Preset} from './declare.ts';

/** etracker analytics and optimiser. */
export const etracker = (own?: Own): Preset<'etracker'> =>
  declare(
    {
      id: 'etracker',
      kind: 'marketing',
      name: {ar: 'إي تراكر', en: 'etracker'},
      provider: 'etracker GmbH',
      categories: 'beacon',
      hosts: ['etracker.com', 'etracker.de'],
      stores: [
        {name: '_et_coid', days: 720},
        {name: '_et_coid', kind: 'local'},
        {name: 'isSdEnabled', days: 1},
        {name: 'et_scroll_depth', kind: 'session'},
        {name: 'BT_pdc', days: 365},
        {name: 'BT_sdc', days: 0},
        {name: 'BT_ctst', days: 0},
        {name: 'BT_ecl', days: 30},
        {name: 'et_allow_cookies', days: 480},
        {name: 'et_oi_v2', optOut: true, purpose: remembersAnswer},
      ],
      policyUrl: 'https://www.etracker.com/datenschutz/',
      countries: ['DE'],
      purpose: {ar: 'لعدّ الزيارات ومعرفة الصفحات التي تُقرأ.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
