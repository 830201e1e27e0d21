// Kind: payment.
// Provider, policy: www.thawani.om/ar/privacy-ploicy (spelled so). Host: checkout.thawani.om in public integrations.
// No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Thawani Pay, for payment in Oman. */
export const thawani = (own?: Own): Preset<'thawani'> =>
  declare(
    {
      id: 'thawani',
      kind: 'payment',
      name: {ar: 'ثواني', en: 'Thawani Pay'},
      provider: {ar: 'ثواني للتقنيات ش.م.م', en: 'Thawani Technologies'},
      categories: 'session',
      hosts: ['thawani.om'],
      policyUrl: 'https://www.thawani.om/ar/privacy-ploicy/',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
