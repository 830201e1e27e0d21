// Kind: payment.
// Provider, country: telr.com/sa-en/legal/terms-and-conditions (Dubai Digital Park). Policy:
// telr.com/sa-en/legal/privacy-policy. Host: secure.telr.com/gateway in public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Telr, for payment. */
export const telr = (own?: Own): Preset<'telr'> =>
  declare(
    {
      id: 'telr',
      kind: 'payment',
      name: {ar: 'تيلر', en: 'Telr'},
      provider: 'Innovate Technologies FZCO (Telr)',
      categories: 'session',
      hosts: ['telr.com'],
      policyUrl: 'https://telr.com/sa-en/legal/privacy-policy/',
      countries: ['AE'],
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
