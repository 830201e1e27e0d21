// Kind: marketing and analytics.
// Hosts, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Omnisend. */
export const omnisend = (own?: Own): Preset<'omnisend'> =>
  declare(
    {
      id: 'omnisend',
      kind: 'marketing',
      name: {ar: 'أومني سيند', en: 'Omnisend'},
      provider: 'Omnisend',
      categories: 'advertising',
      hosts: ['omnisend.com', 'omnisnippet1.com', 'omnisendlink.com'],
      policyUrl: 'https://www.omnisend.com/privacy/',
      countries: ['GB'],
      purpose: {
        ar: 'لإرسال النشرات الإخبارية والعروض وقياس نتائجها.',
        en: 'Sends newsletters and offers and measures what they led to.',
      },
    },
    own,
  );
