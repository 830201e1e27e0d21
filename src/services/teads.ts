// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Teads Pixel. */
export const teads = (own?: Own): Preset<'teads'> =>
  declare(
    {
      id: 'teads',
      kind: 'marketing',
      name: {ar: 'تيدز', en: 'Teads'},
      provider: 'Teads (Outbrain)',
      categories: 'advertising',
      hosts: ['teads.tv'],
      stores: [
        {name: 'tt_viewer', days: 365},
        {name: 'tt_bluekai', days: 1},
        {name: 'tt_exelate', days: 1},
        {name: 'tt_liveramp', days: 1},
        {name: 'tt_neustar', days: 1},
        {name: 'tt_salesforce', days: 1},
      ],
      policyUrl: 'https://www.teads.com/privacy-policy/',
      countries: ['US'],
      purpose: {
        ar: 'لعرض إعلانات مستهدفة في الفيديو وقياس نتائجها.',
        en: 'Shows targeted video advertisements and measures what they led to.',
      },
    },
    own,
  );
