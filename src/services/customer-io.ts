// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0.
// Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Customer.io. */
export const customerIo = (own?: Own): Preset<'customer-io'> =>
  declare(
    {
      id: 'customer-io',
      kind: 'marketing',
      name: {ar: 'كستمر آي أو', en: 'Customer.io'},
      provider: 'Customer.io',
      categories: 'advertising',
      hosts: ['customer.io'],
      stores: [
        {name: '_cio', days: 1},
        {name: '_cioid', days: 365},
        {name: '_cioanonid', days: 365},
        {name: 'cioFT', days: 365},
        {name: 'cioLT', days: 365},
      ],
      policyUrl: 'https://customer.io/legal/privacy-policy/',
      countries: ['US'],
      purpose: {
        ar: 'لإرسال النشرات الإخبارية والعروض وقياس نتائجها.',
        en: 'Sends newsletters and offers and measures what they led to.',
      },
    },
    own,
  );
