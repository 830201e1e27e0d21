// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database, docs.exponea.com/docs/cookies-storage.
// Host: third-party-web 0.30.0. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Bloomreach Engagement, formerly Exponea. */
export const bloomreach = (own?: Own): Preset<'bloomreach'> =>
  declare(
    {
      id: 'bloomreach',
      kind: 'marketing',
      name: {ar: 'بلوم ريتش', en: 'Bloomreach Engagement'},
      provider: 'Bloomreach',
      categories: 'advertising',
      hosts: ['exponea.com'],
      stores: [
        {name: '__exponea_etc__', days: 1095},
        {name: '__exponea_time2__', days: 0.04},
        {name: 'xnpe_*', days: 1095},
      ],
      policyUrl: 'https://www.bloomreach.com/en/about/privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'لإرسال العروض والإشعارات بحسب ما تشاهده في الموقع.',
        en: 'Sends offers and notices that follow what you look at here.',
      },
    },
    own,
  );
