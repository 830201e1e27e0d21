// Kind: payment.
// Host, provider: third-party-web 0.30.0. Policy: that of PayPal, github.com/ghostery/trackerdb 1.0.945. No country:
// none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Braintree, of PayPal, for payment. */
export const braintree = (own?: Own): Preset<'braintree'> =>
  declare(
    {
      id: 'braintree',
      kind: 'payment',
      name: {ar: 'برين تري', en: 'Braintree'},
      provider: 'Braintree (PayPal)',
      categories: 'session',
      hosts: ['braintreegateway.com'],
      policyUrl: 'https://www.paypal.com/us/legalhub/paypal/privacy-full',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
