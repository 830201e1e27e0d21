// Kind: payment.
// Provider, policy: paymob.sa/en/policy.html (its section D is on privacy). Host: accept.paymob.com in public
// integrations. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Paymob, for payment. */
export const paymob = (own?: Own): Preset<'paymob'> =>
  declare(
    {
      id: 'paymob',
      kind: 'payment',
      name: {ar: 'باي موب', en: 'Paymob'},
      provider: 'Paymob',
      categories: 'session',
      hosts: ['paymob.com'],
      policyUrl: 'https://paymob.sa/en/policy.html',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
