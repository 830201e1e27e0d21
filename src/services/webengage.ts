// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0. Policy: github.com/ghostery/trackerdb 1.0.945. No country: none of the sources
// states it.
import {declare, type Own, type Preset} from './declare.ts';

/** WebEngage. */
export const webEngage = (own?: Own): Preset<'webengage'> =>
  declare(
    {
      id: 'webengage',
      kind: 'marketing',
      name: {ar: 'ويب إنغيج', en: 'WebEngage'},
      provider: 'WebEngage',
      categories: 'advertising',
      hosts: ['webengage.com', 'webengage.co'],
      policyUrl: 'https://webengage.com/privacy',
      purpose: {
        ar: 'لإرسال العروض والإشعارات بحسب ما تشاهده في الموقع.',
        en: 'Sends offers and notices that follow what you look at here.',
      },
    },
    own,
  );
