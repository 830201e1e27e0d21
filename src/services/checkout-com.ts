// Kind: payment.
// Provider, policy: checkout.com/legal/privacy-policy. Host: third-party-web 0.30.0,
// cdn.checkout.com/js/framesv2.min.js in public integrations.
// No country: the responsible company differs by region (its policy).
import {declare, type Own, type Preset} from './declare.ts';

/** Checkout.com, for payment. */
export const checkoutCom = (own?: Own): Preset<'checkout-com'> =>
  declare(
    {
      id: 'checkout-com',
      kind: 'payment',
      name: {ar: 'تشيك آوت دوت كوم', en: 'Checkout.com'},
      provider: 'Checkout Ltd',
      categories: 'session',
      hosts: ['checkout.com'],
      policyUrl: 'https://www.checkout.com/legal/privacy-policy',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
