// Kind: marketing and analytics.
// Cookies, on vimeo.com: help.vimeo.com/hc/en-us/articles/26080940921361 (two years, seven days; its `player` and
// `flags` are not listed: a shop may have cookies of those names). Hosts: third-party-web 0.30.0. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Vimeo, embedded. */
export const vimeo = (own?: Own): Preset<'vimeo'> =>
  declare(
    {
      id: 'vimeo',
      kind: 'marketing',
      name: {ar: 'فيميو', en: 'Vimeo'},
      provider: 'Vimeo',
      categories: 'persistent',
      hosts: ['vimeo.com', 'vimeocdn.com'],
      stores: [
        {name: 'vuid', days: 730},
        {name: 'player_clearance', days: 7},
      ],
      policyUrl: 'https://vimeo.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لعرض مقاطع الفيديو من فيميو داخل الصفحة.', en: 'Shows Vimeo videos within the page.'},
    },
    own,
  );
