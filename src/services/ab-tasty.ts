// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** AB Tasty. */
export const abTasty = (own?: Own): Preset<'ab-tasty'> =>
  declare(
    {
      id: 'ab-tasty',
      kind: 'marketing',
      name: {ar: 'إيه بي تيستي', en: 'AB Tasty'},
      provider: 'AB Tasty',
      categories: 'beacon',
      hosts: ['abtasty.com'],
      stores: [
        {name: 'ABTasty', days: 390},
        {name: 'ABTastySession', days: 0},
      ],
      policyUrl: 'https://www.abtasty.com/terms-of-use/',
      countries: ['FR'],
      purpose: {
        ar: 'لتجربة صيغ مختلفة من الصفحات ومعرفة أيها أنسب.',
        en: 'Tries variants of pages and measures which one serves best.',
      },
    },
    own,
  );
