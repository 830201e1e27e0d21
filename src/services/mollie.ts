// Kind: payment.
// Host: docs.mollie.com/reference/mollie-object (js.mollie.com). Provider, country: www.mollie.com/be-fr/impressum
// (licensed by the Dutch Central Bank). Policy: github.com/api-evangelist/mollie.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Mollie, for payment. */
export const mollie = (own?: Own): Preset<'mollie'> =>
  declare(
    {
      id: 'mollie',
      kind: 'payment',
      name: {ar: 'مولي', en: 'Mollie'},
      provider: 'Mollie B.V.',
      categories: 'session',
      hosts: ['mollie.com'],
      policyUrl: 'https://www.mollie.com/legal/privacy',
      countries: ['NL'],
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
