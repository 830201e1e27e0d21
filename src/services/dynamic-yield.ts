// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Dynamic Yield: recommendations. */
export const dynamicYield = (own?: Own): Preset<'dynamic-yield'> =>
  declare(
    {
      id: 'dynamic-yield',
      kind: 'marketing',
      name: {ar: 'داينمك ييلد', en: 'Dynamic Yield'},
      provider: 'Dynamic Yield',
      categories: 'persistent',
      hosts: ['dynamicyield.com'],
      stores: [
        {name: 'DYID', days: 365},
        {name: 'DYSES', days: 0},
        {name: '_dyid', days: 30},
        {name: '_dyid_server', days: 365},
        {name: '_dyjsession', days: 0},
        {name: '_dycst', days: 30},
        {name: '_dycnst', days: 30},
        {name: '_dycmc', days: 30},
        {name: '_dy_csc_ses', days: 0},
        {name: '_dy_lu_ses', days: 0},
        {name: '_dy_geo', days: 30},
        {name: '_dy_df_geo', days: 30},
        {name: '_dy_ses_load_seq', days: 30},
        {name: '_dy_soct', days: 365},
        {name: '_dy_toffset', days: 30},
      ],
      policyUrl: 'https://www.dynamicyield.com/gdpr-and-privacy/',
      countries: ['US'],
      purpose: {ar: 'لتخصيص تجربتك واقتراح منتجات تناسبك.', en: 'Personalises the site and suggests products.'},
    },
    own,
  );
