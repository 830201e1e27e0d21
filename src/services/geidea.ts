// Kind: payment.
// Provider, country, policy: geidea.net/merchants/en/privacy-policy (Riyadh). Hosts: merchant.geidea.net/hpp,
// ksamerchant.geidea.net/hpp, payments.geidea.ae/hpp in public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Geidea, for payment. */
export const geidea = (own?: Own): Preset<'geidea'> =>
  declare(
    {
      id: 'geidea',
      kind: 'payment',
      name: {ar: 'جيديا', en: 'Geidea'},
      provider: 'Geidea Co for Technology',
      categories: 'session',
      hosts: ['geidea.net', 'geidea.ae'],
      policyUrl: 'https://geidea.net/merchants/en/privacy-policy',
      countries: ['SA'],
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
