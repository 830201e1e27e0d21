// Kind: marketing and analytics.
// Cookies, on dailymotion.com, and policy: tarteaucitronjs 1.34.0 Hosts: third-party-web 0.30.0. Country:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no page of the vendor that names one was read. Say your own: `transferMechanism`.
// No lifetime for the names that stand bare: no source gives one, or they disagree. Say your own: `retention`.
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
