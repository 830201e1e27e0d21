// Kind: payment.
// Provider, country, policy: moyasar.com/legal/privacy-policy. Host: cdn.moyasar.com/mpf in public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Moyasar, for payment. */
export const moyasar = (own?: Own): Preset<'moyasar'> =>
  declare(
    {
      id: 'moyasar',
      kind: 'payment',
      name: {ar: 'ميسر', en: 'Moyasar'},
      provider: 'Moyasar Financial Company',
      categories: 'session',
      hosts: ['moyasar.com'],
      policyUrl: 'https://moyasar.com/legal/privacy-policy',
      countries: ['SA'],
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
