// Kind: payment.
// Provider, country: HyperPay's privacy policy (www.hyperpay.com). Host: oppwa.com/v1/paymentWidgets.js in public
// integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** HyperPay, for payment. */
export const hyperPay = (own?: Own): Preset<'hyperpay'> =>
  declare(
    {
      id: 'hyperpay',
      kind: 'payment',
      name: {ar: 'هايبر باي', en: 'HyperPay'},
      provider: 'HyperPay Inc Saudi Information Systems Technology',
      categories: 'session',
      hosts: ['hyperpay.com', 'oppwa.com'],
      contact: 'www.hyperpay.com',
      countries: ['SA'],
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
