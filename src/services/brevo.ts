// Kind: marketing and analytics.
// Cookie: www.flowconsent.com/en/services/marketing/sendinblue. Hosts, country, policy: github.com/ghostery/trackerdb
// 1.0.945.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Brevo, formerly Sendinblue: its tracker and chat. */
export const brevo = (own?: Own): Preset<'brevo'> =>
  declare(
    {
      id: 'brevo',
      kind: 'marketing',
      name: {ar: 'بريفو', en: 'Brevo'},
      provider: 'Brevo',
      categories: 'advertising',
      hosts: ['brevo.com', 'sibautomation.com'],
      stores: [{name: 'sib_cuid'}],
      policyUrl: 'https://www.brevo.com/legal/privacypolicy/',
      countries: ['FR'],
      purpose: {
        ar: 'لإرسال النشرات الإخبارية والعروض وقياس نتائجها.',
        en: 'Sends newsletters and offers and measures what they led to.',
      },
    },
    own,
  );
