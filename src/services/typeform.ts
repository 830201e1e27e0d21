// Kind: marketing and analytics.
// Cookies, on typeform.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Typeform, embedded. */
export const typeform = (own?: Own): Preset<'typeform'> =>
  declare(
    {
      id: 'typeform',
      kind: 'marketing',
      name: {ar: 'تايب فورم', en: 'Typeform'},
      provider: 'Typeform',
      categories: 'persistent',
      hosts: ['typeform.com'],
      stores: [
        {name: 'tf_respondent_cc', days: 180},
        {name: 'attribution_user_id', days: 365},
      ],
      policyUrl: 'https://admin.typeform.com/to/dwk6gt',
      countries: ['ES'],
      purpose: {ar: 'لعرض الاستبيانات والنماذج داخل الصفحة.', en: 'Shows surveys and forms within the page.'},
    },
    own,
  );
