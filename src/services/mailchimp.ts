// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Mailchimp site tracking and forms. */
export const mailchimp = (own?: Own): Preset<'mailchimp'> =>
  declare(
    {
      id: 'mailchimp',
      kind: 'marketing',
      name: {ar: 'ميل تشيمب', en: 'Mailchimp'},
      provider: 'Mailchimp',
      categories: 'advertising',
      hosts: ['chimpstatic.com', 'list-manage.com', 'mailchimp.com'],
      stores: [
        {name: 'mc_cid', days: 14},
        {name: 'mc_eid', days: 14},
        {name: 'mc_landing_site', days: 14},
      ],
      policyUrl: 'https://mailchimp.com/legal/privacy/',
      countries: ['US'],
      purpose: {
        ar: 'لإرسال النشرات الإخبارية والعروض وقياس نتائجها.',
        en: 'Sends newsletters and offers and measures what they led to.',
      },
    },
    own,
  );
