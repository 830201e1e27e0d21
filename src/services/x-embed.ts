// Kind: marketing and analytics.
// Cookies, on twitter.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web
// 0.30.0. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Posts and timelines of X, embedded. */
export const xEmbed = (own?: Own): Preset<'x-embed'> =>
  declare(
    {
      id: 'x-embed',
      kind: 'marketing',
      name: {ar: 'إكس', en: 'X'},
      provider: 'X Corp.',
      categories: 'persistent',
      hosts: ['platform.twitter.com', 'syndication.twitter.com', 'twimg.com'],
      stores: [
        {name: 'guest_id', days: 730},
        {name: 'tfw_exp', days: 730},
        {name: 'syndication_guest_id', days: 730},
      ],
      policyUrl: 'https://x.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لعرض منشوراتنا على إكس داخل الصفحة.', en: 'Shows posts from X within the page.'},
    },
    own,
  );
