// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0. Provider,
// country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** ShareThis buttons. */
export const shareThis = (own?: Own): Preset<'sharethis'> =>
  declare(
    {
      id: 'sharethis',
      kind: 'marketing',
      name: {ar: 'شير ذس', en: 'ShareThis'},
      provider: 'ShareThis, Inc.',
      categories: ['persistent', 'advertising'],
      hosts: ['sharethis.com'],
      stores: [
        {name: '__stid', days: 365},
        {name: '__stidv', days: 3650},
        {name: 'fpestid', days: 390},
        {name: 'pxcelPage*', days: 365},
        {name: 'pxcelAcc3PC', days: 1},
      ],
      policyUrl: 'https://www.sharethis.com/privacy/',
      countries: ['US'],
      purpose: {
        ar: 'لأزرار المشاركة، وتُستخدم بياناتها للإعلانات المستهدفة أيضًا.',
        en: 'Share buttons, whose data also serves targeted advertisements.',
      },
    },
    own,
  );
