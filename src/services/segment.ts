// Kind: marketing and analytics.
// Cookies, keys: seen in a browser with @segment/analytics-next 1.84.3 (facts: reliability §5). Hosts:
// third-party-web 0.30.0. Provider, country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no page of the vendor that names one was read. Say your own: `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Twilio Segment. It passes on what it collects: what it passes to needs services of its own. */
export const segment = (own?: Own): Preset<'segment'> =>
  declare(
    {
      id: 'segment',
      kind: 'marketing',
      name: {ar: 'سيغمنت', en: 'Segment'},
      provider: 'Twilio',
      categories: 'beacon',
      hosts: ['segment.com', 'segment.io'],
      stores: [
        {name: 'ajs_anonymous_id', days: 365},
        {name: 'ajs_user_id', days: 365},
        {name: 'ajs_anonymous_id', kind: 'local'},
        {name: 'ajs_user_id', kind: 'local'},
      ],
      policyUrl: 'https://www.twilio.com/privacy',
      countries: ['US'],
      purpose: {
        ar: 'لجمع بيانات الاستخدام وتوزيعها على أدوات التحليل في هذا الموقع.',
        en: 'Collects how the site is used and hands it to the analytics tools of this site.',
      },
    },
    own,
  );
