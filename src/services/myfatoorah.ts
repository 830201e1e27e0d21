// Kind: payment.
// Hosts: docs.myfatoorah.com; developer.broadleafcommerce.com (portal. and sa.myfatoorah.com/cardview/v2/session.js).
// Policy: linked so by shops in public code. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** MyFatoorah, for payment. */
export const myFatoorah = (own?: Own): Preset<'myfatoorah'> =>
  declare(
    {
      id: 'myfatoorah',
      kind: 'payment',
      name: {ar: 'ماي فاتورة', en: 'MyFatoorah'},
      provider: 'MyFatoorah',
      categories: 'session',
      hosts: ['myfatoorah.com'],
      policyUrl: 'https://www.myfatoorah.com/privacy-policy',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
