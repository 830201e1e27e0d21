// Kind: marketing and analytics.
// No cookies: usefathom.com/data. Host: third-party-web 0.30.0. Provider, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Fathom Analytics, which sets no cookie. */
export const fathom = (own?: Own): Preset<'fathom'> =>
  declare(
    {
      id: 'fathom',
      kind: 'marketing',
      name: {ar: 'فاذوم', en: 'Fathom Analytics'},
      provider: 'Conva Ventures',
      categories: 'beacon',
      hosts: ['usefathom.com'],
      policyUrl: 'https://usefathom.com/privacy',
      countries: ['CA'],
      purpose: {ar: 'لعدّ الزيارات ومعرفة الصفحات التي تُقرأ.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
