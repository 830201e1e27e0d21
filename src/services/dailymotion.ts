// Kind: marketing and analytics.
// Cookies, on dailymotion.com, and policy: tarteaucitronjs 1.34.0 Hosts: third-party-web 0.30.0. Country:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';

/** Dailymotion player, embedded. */
export const dailymotion = (own?: Own): Preset<'dailymotion'> =>
  declare(
    {
      id: 'dailymotion',
      kind: 'marketing',
      name: {ar: 'ديلي موشن', en: 'Dailymotion'},
      provider: 'Dailymotion',
      categories: 'persistent',
      hosts: ['dailymotion.com', 'dmcdn.net'],
      stores: ['dmvk', 'v1st'],
      policyUrl: 'https://www.dailymotion.com/legal/privacy',
      countries: ['FR'],
      purpose: {ar: 'لعرض مقاطع الفيديو من ديلي موشن داخل الصفحة.', en: 'Shows Dailymotion videos within the page.'},
    },
    own,
  );
