// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Provider,
// policy: klaviyo.com/legal/privacy/privacy-notice. Country: github.com/ghostery/trackerdb 1.0.945.
// Safeguard: klaviyo.com/legal/data-processing-agreement and partner-data-protection (SCCs).
import {declare, type Own, type Preset} from './declare.ts';
import {clauses} from './safeguards.ts';

/** Klaviyo onsite. */
export const klaviyo = (own?: Own): Preset<'klaviyo'> =>
  declare(
    {
      id: 'klaviyo',
      kind: 'marketing',
      name: {ar: 'كلافيو', en: 'Klaviyo'},
      provider: 'Klaviyo, Inc.',
      categories: 'advertising',
      hosts: ['klaviyo.com'],
      stores: [{name: '__kla_id', days: 730}],
      policyUrl: 'https://www.klaviyo.com/legal/privacy/privacy-notice',
      countries: ['US'],
      transferMechanism: clauses,
      purpose: {
        ar: 'لإرسال النشرات الإخبارية والعروض بحسب ما تشاهده في الموقع.',
        en: 'Sends newsletters and offers that follow what you look at here.',
      },
    },
    own,
  );
