// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: @c15t/scripts 2.2.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Reddit Pixel. */
export const redditPixel = (own?: Own): Preset<'reddit-pixel'> =>
  declare(
    {
      id: 'reddit-pixel',
      kind: 'marketing',
      name: {ar: 'ريديت', en: 'Reddit Pixel'},
      provider: 'Reddit',
      categories: 'advertising',
      hosts: ['www.redditstatic.com', 'reddit.com'],
      stores: [{name: '_rdt_uuid', days: 90}],
      policyUrl: 'https://www.reddit.com/policies/privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة على ريديت وقياس نتائجها.',
        en: 'Shows targeted advertisements on Reddit and measures what they led to.',
      },
    },
    own,
  );
