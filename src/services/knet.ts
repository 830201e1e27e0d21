// Kind: payment.
// Provider: knet.com.kw, terms of 3edeti. Contact: the hot line on its payment gateway page. Host:
// kpay.com.kw/kpg/PaymentHTTP.htm in public integrations.
import {declare, type Own, type Preset} from './declare.ts';

/** KNET, for payment. */
export const knet = (own?: Own): Preset<'knet'> =>
  declare(
    {
      id: 'knet',
      kind: 'payment',
      name: {ar: 'كي نت', en: 'KNET'},
      provider: 'Shared Electronic Banking Services Company K.S.C.C. (KNET)',
      categories: 'session',
      hosts: ['kpay.com.kw', 'knet.com.kw'],
      contact: '1805638',
      countries: ['KW'],
      purpose: {ar: 'لمعالجة الدفع بالبطاقات الكويتية.', en: 'Processes payments with Kuwaiti cards.'},
    },
    own,
  );
