// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: @c15t/scripts 2.2.0,
// third-party-web 0.30.0. Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** X (Twitter) Pixel. */
export const xPixel = (own?: Own): Preset<'x-pixel'> =>
  declare(
    {
      id: 'x-pixel',
      kind: 'marketing',
      name: {ar: 'بكسل إكس', en: 'X Pixel'},
      provider: 'X Corp.',
      categories: 'advertising',
      hosts: ['static.ads-twitter.com', 'ads-twitter.com', 'analytics.twitter.com', 't.co'],
      stores: [
        {name: 'personalization_id', days: 730},
        {name: 'guest_id_ads', days: 730},
        {name: 'guest_id_marketing', days: 730},
        {name: 'muc_ads', days: 730},
      ],
      policyUrl: 'https://x.com/privacy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة على إكس وقياس نتائجها.',
        en: 'Shows targeted advertisements on X and measures what they led to.',
      },
    },
    own,
  );
