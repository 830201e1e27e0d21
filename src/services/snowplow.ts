// Kind: marketing and analytics.
// Cookies, keys: seen in a browser with @snowplow/browser-tracker 4.10.1 (facts: reliability §5). Policy: Open Cookie
// Database, github.com/jkwakman/Open-Cookie-Database.
// No provider, country or host: they are the shop's own.
import {declare, type Own, type Preset} from './declare.ts';

/** Snowplow with a collector of the shop's own: `snowplow({hosts: ['events.shop.example']})`. */
export const snowplow = (own?: Own): Preset<'snowplow'> =>
  declare(
    {
      id: 'snowplow',
      kind: 'marketing',
      name: {ar: 'سنو بلاو', en: 'Snowplow'},
      categories: 'beacon',
      stores: [
        {name: '_sp_id.*', days: 400},
        {name: '_sp_ses.*', days: 0.02},
        {name: 'snowplowOutQueue_*', kind: 'local'},
      ],
      policyUrl: 'https://snowplowanalytics.com/privacy-policy/',
      purpose: {ar: 'لتحليل سلوك المستخدم على خادم هذا الموقع نفسه.', en: "Counts visits on this site's own server."},
    },
    own,
  );
