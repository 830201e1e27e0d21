// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts, country:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';

/** Braze. */
export const braze = (own?: Own): Preset<'braze'> =>
  declare(
    {
      id: 'braze',
      kind: 'marketing',
      name: {ar: 'بريز', en: 'Braze'},
      provider: 'Braze',
      categories: 'advertising',
      hosts: ['braze.com', 'appboycdn.com'],
      stores: ['ab.storage.userId.*', 'ab.storage.sessionId.*', 'ab.storage.deviceId.*'],
      policyUrl: 'https://www.braze.com/company/legal/privacy',
      countries: ['US'],
      purpose: {
        ar: 'لإرسال العروض والإشعارات بحسب ما تشاهده في الموقع.',
        en: 'Sends offers and notices that follow what you look at here.',
      },
    },
    own,
  );
