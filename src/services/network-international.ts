// Kind: payment.
// Provider, policy: network.global/ksa/en/privacy-notice. Host: paypage.ngenius-payments.com in public integrations,
// docs.ngenius-payments.com. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** N-Genius Online, of Network International, for payment. */
export const networkInternational = (own?: Own): Preset<'network-international'> =>
  declare(
    {
      id: 'network-international',
      kind: 'payment',
      name: {ar: 'نتورك إنترناشيونال', en: 'Network International'},
      provider: 'Network International LLC',
      categories: 'session',
      hosts: ['ngenius-payments.com'],
      policyUrl: 'https://network.global/ksa/en/privacy-notice',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
