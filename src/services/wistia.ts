// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Wistia player, embedded. */
export const wistia = (own?: Own): Preset<'wistia'> =>
  declare(
    {
      id: 'wistia',
      kind: 'marketing',
      name: {ar: 'ويستيا', en: 'Wistia'},
      provider: 'Wistia',
      categories: 'persistent',
      hosts: ['wistia.com', 'wistia.net'],
      stores: [
        {name: '_distillery', days: 365},
        {name: 'muxData', days: 365},
        {name: '_simplex', days: 365},
        {name: 'wistia-http2-push-disabled', days: 14},
        {name: 'wistia-video-progress-*', days: 0},
      ],
      policyUrl: 'https://wistia.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لعرض مقاطع الفيديو من ويستيا داخل الصفحة.', en: 'Shows Wistia videos within the page.'},
    },
    own,
  );
