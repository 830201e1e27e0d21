// Kind: marketing and analytics.
// Policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0. Country:
// github.com/ghostery/trackerdb 1.0.945.
// Its cookies on creativecdn.com (`c`, `g`, `ts`, `u`: a year) are not listed: a shop may have cookies of those
// names.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** RTB House. */
export const rtbHouse = (own?: Own): Preset<'rtb-house'> =>
  declare(
    {
      id: 'rtb-house',
      kind: 'marketing',
      name: {ar: 'آر تي بي هاوس', en: 'RTB House'},
      provider: 'RTB House',
      categories: 'advertising',
      hosts: ['creativecdn.com'],
      policyUrl: 'https://www.rtbhouse.com/privacy-center',
      countries: ['PL'],
      retention: {ar: 'سنة في ملفات تعريف الارتباط على creativecdn.com', en: 'a year, in cookies on creativecdn.com'},
      purpose: {
        ar: 'لعرض إعلانات مستهدفة لما شاهدته من منتجات.',
        en: 'Shows targeted advertisements for what you have looked at.',
      },
    },
    own,
  );
