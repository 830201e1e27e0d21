// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0.
// Provider: github.com/ghostery/trackerdb 1.0.945. No country: the sources disagree.
import {declare, type Own, type Preset} from './declare.ts';

/** VWO (Visual Website Optimizer): A/B tests. */
export const vwo = (own?: Own): Preset<'vwo'> =>
  declare(
    {
      id: 'vwo',
      kind: 'marketing',
      name: {ar: 'في دبليو أو', en: 'VWO'},
      provider: 'Wingify',
      categories: 'beacon',
      hosts: ['visualwebsiteoptimizer.com', 'vwo.com', 'wingify.com'],
      stores: [
        {name: '_vwo_uuid_v2', days: 365},
        {name: '_vwo_uuid', days: 365},
        {name: '_vis_opt_s', days: 100},
        {name: '_vis_opt_test_cookie', days: 100},
        {name: '_vis_opt_exp_*', days: 100},
        {name: '_vwo_sn', days: 1},
        {name: '_vwo_ds', days: 60},
        {name: '_vwo_referrer', days: 0},
      ],
      policyUrl: 'https://vwo.com/privacy-policy/',
      purpose: {
        ar: 'لمقارنة نسختين من الصفحة ومعرفة أيهما أفضل للزائر.',
        en: 'Compares two versions of a page to learn which serves visitors better.',
      },
    },
    own,
  );
