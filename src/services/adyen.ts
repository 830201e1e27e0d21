// Kind: payment.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0,
// checkoutshopper-live.adyen.com in public integrations. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Adyen, for payment. */
export const adyen = (own?: Own): Preset<'adyen'> =>
  declare(
    {
      id: 'adyen',
      kind: 'payment',
      name: {ar: 'أدين', en: 'Adyen'},
      provider: 'Adyen',
      categories: 'session',
      hosts: ['adyen.com'],
      stores: [{name: '_rp_uid', days: 30}],
      policyUrl: 'https://www.adyen.com/privacy-policy',
      purpose: {ar: 'لمعالجة الدفع واكتشاف الاحتيال.', en: 'Processes payments and detects fraud.'},
    },
    own,
  );
