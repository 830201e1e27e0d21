// Kind: payment.
// Cookies, on paypal.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web
// 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// Its cookie `ts` on paypal.com (three years) is not listed: a shop may have a cookie of that name.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** PayPal, for payment. */
export const paypal = (own?: Own): Preset<'paypal'> =>
  declare(
    {
      id: 'paypal',
      kind: 'payment',
      name: {ar: 'باي بال', en: 'PayPal'},
      provider: 'PayPal',
      categories: 'session',
      hosts: ['paypal.com', 'paypalobjects.com'],
      stores: [
        {name: 'x-pp-s', days: 0},
        {name: 'nsid', days: 0},
        {name: 'tsrce', days: 0},
        {name: 'ts_c', days: 1095},
        {name: 'enforce_policy', days: 365},
        {name: 'l7_az', days: 1},
        {name: 'X-PP-SILOVER', days: 0.02},
        {name: 'X-PP-L7', days: 0},
      ],
      policyUrl: 'https://www.paypal.com/us/legalhub/paypal/privacy-full',
      countries: ['US'],
      purpose: {ar: 'لمعالجة الدفع واكتشاف الاحتيال.', en: 'Processes payments and detects fraud.'},
    },
    own,
  );
