// Kind: payment.
// Policy: upayments.com/en/privacy-policy. Host: api.upayments.com in public integrations. No country: the page does
// not state it.
import {declare, type Own, type Preset} from './declare.ts';

/** UPayments, for payment. */
export const uPayments = (own?: Own): Preset<'upayments'> =>
  declare(
    {
      id: 'upayments',
      kind: 'payment',
      name: {ar: 'يو بيمنتس', en: 'UPayments'},
      provider: 'UPayments',
      categories: 'session',
      hosts: ['upayments.com'],
      policyUrl: 'https://upayments.com/en/privacy-policy/',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
