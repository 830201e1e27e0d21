// Kind: payment.
// Provider, policy: paymentservices.amazon.com/privacy. Host: checkout.payfort.com/FortAPI/paymentPage in public
// integrations. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Amazon Payment Services, formerly PayFort, for payment in the Gulf and the Middle East. */
export const amazonPaymentServices = (own?: Own): Preset<'amazon-payment-services'> =>
  declare(
    {
      id: 'amazon-payment-services',
      kind: 'payment',
      name: {ar: 'أمازون لخدمات الدفع', en: 'Amazon Payment Services'},
      provider: 'Payfort International FZ LLC',
      categories: 'session',
      hosts: ['payfort.com'],
      policyUrl: 'https://paymentservices.amazon.com/privacy',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
