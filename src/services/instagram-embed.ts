// Kind: marketing and analytics.
// Cookies, on instagram.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (nine years for ig_did
// and ig_cb). Hosts: third-party-web 0.30.0. Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Instagram posts, embedded. */
export const instagramEmbed = (own?: Own): Preset<'instagram-embed'> =>
  declare(
    {
      id: 'instagram-embed',
      kind: 'marketing',
      name: {ar: 'إنستغرام', en: 'Instagram'},
      provider: 'Meta Platforms, Inc.',
      categories: 'persistent',
      hosts: ['instagram.com', 'cdninstagram.com'],
      stores: [
        {name: 'ig_did', days: 3285},
        {name: 'ig_cb', days: 3285},
        {name: 'ds_user_id', days: 90},
        {name: 'shbid', days: 365},
        {name: 'shbts', days: 365},
      ],
      policyUrl: 'https://www.facebook.com/privacy/policy/',
      countries: ['US'],
      purpose: {ar: 'لعرض منشوراتنا على إنستغرام داخل الصفحة.', en: 'Shows Instagram posts within the page.'},
    },
    own,
  );
