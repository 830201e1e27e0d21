// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: tarteaucitronjs 1.34.0
// (s.pinimg.com/ct/core.js), third-party-web 0.30.0 (pinterest.com). Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Pinterest tag. */
export const pinterestTag = (own?: Own): Preset<'pinterest-tag'> =>
  declare(
    {
      id: 'pinterest-tag',
      kind: 'marketing',
      name: {ar: 'بنترست', en: 'Pinterest Tag'},
      provider: 'Pinterest',
      categories: 'advertising',
      hosts: ['s.pinimg.com', 'ct.pinterest.com'],
      stores: [
        {name: '_pin_unauth', days: 1},
        {name: '_derived_epik', days: 365},
        {name: '_epik', days: 365},
        {name: '_pinterest_ct', days: 365},
        {name: '_pinterest_ct_rt', days: 365},
        {name: '_pinterest_ct_ua', days: 0},
      ],
      policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة على بنترست وقياس نتائجها.',
        en: 'Shows targeted advertisements on Pinterest and measures what they led to.',
      },
    },
    own,
  );
