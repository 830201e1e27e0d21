// Kind: payment.
// Provider, policy: site.paytabs.com/en/privacy-policy. Host: secure-global.paytabs.com/payment/js/paylib.js in
// public integrations. No country: the page does not state it.
import {declare, type Own, type Preset} from './declare.ts';

/** PayTabs, for payment. */
export const payTabs = (own?: Own): Preset<'paytabs'> =>
  declare(
    {
      id: 'paytabs',
      kind: 'payment',
      name: {ar: 'بي تابس', en: 'PayTabs'},
      provider: 'PayTabs Group',
      categories: 'session',
      hosts: ['paytabs.com'],
      policyUrl: 'https://site.paytabs.com/en/privacy-policy/',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
