// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Outbrain Pixel and widgets. */
export const outbrain = (own?: Own): Preset<'outbrain'> =>
  declare(
    {
      id: 'outbrain',
      kind: 'marketing',
      name: {ar: 'أوت برين', en: 'Outbrain'},
      provider: 'Outbrain',
      categories: 'advertising',
      hosts: ['outbrain.com', 'outbrainimg.com'],
      stores: [
        {name: 'obuid', days: 90},
        {name: 'outbrain_dicbo_id', days: 1},
        {name: 'dicbo_id', days: 1},
        {name: 'unifiedPixel', days: 0},
      ],
      policyUrl: 'https://www.outbrain.com/privacy/',
      countries: ['US'],
      purpose: {
        ar: 'لعرض محتوى وإعلانات مستهدفة وقياس نتائجها.',
        en: 'Shows targeted content and advertisements and measures what they led to.',
      },
    },
    own,
  );
