// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Yandex Metrica. */
export const yandexMetrica = (own?: Own): Preset<'yandex-metrica'> =>
  declare(
    {
      id: 'yandex-metrica',
      kind: 'marketing',
      name: {ar: 'ياندكس متريكا', en: 'Yandex Metrica'},
      provider: 'Yandex',
      categories: 'beacon',
      hosts: ['mc.yandex.ru', 'mc.yandex.com'],
      stores: [
        {name: '_ym_uid', days: 365},
        {name: '_ym_d', days: 365},
        {name: '_ym_isad', days: 2},
        {name: '_ym_visorc_*', days: 0.02},
        {name: '_ym_metrika_enabled', days: 0.04},
        {name: 'yandexuid', days: 365},
        {name: 'yuidss', days: 365},
        {name: 'ymex', days: 365},
      ],
      policyUrl: 'https://yandex.com/legal/privacy/',
      countries: ['RU'],
      purpose: {ar: 'لتحليل سلوك المستخدم وتسجيل الزيارات.', en: 'Counts and records visits.'},
    },
    own,
  );
