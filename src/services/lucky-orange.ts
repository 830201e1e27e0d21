// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. No
// country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Lucky Orange. */
export const luckyOrange = (own?: Own): Preset<'lucky-orange'> =>
  declare(
    {
      id: 'lucky-orange',
      kind: 'marketing',
      name: {ar: 'لكي أورنج', en: 'Lucky Orange'},
      provider: 'Lucky Orange',
      categories: 'beacon',
      hosts: ['luckyorange.com', 'luckyorange.net'],
      stores: [
        {name: '_lo_np_*', days: 30},
        {name: '_lo_bn', days: 30},
        {name: '_lo_cid', days: 0},
        {name: '_lo_uid', days: 730},
        {name: '_lo_rid', days: 0.02},
        {name: '_lo_v', days: 365},
        {name: '__lotl', days: 180},
        {name: '__lotr', days: 180},
      ],
      policyUrl: 'https://www.luckyorange.com/legal/privacy',
      purpose: {ar: 'لتحليل سلوك المستخدم عبر تسجيلات الزيارة.', en: 'Records visits, to show how pages are used.'},
    },
    own,
  );
