// Kind: payment.
// Policy: tap.company/en-kw/privacy, the one for Kuwait (it asks shops to link it). Hosts: api.tap.company/v2,
// tap-sdks.b-cdn.net/card in public integrations.
// No country: the policy speaks of the Tap company that serves the shop and names none.
import {declare, type Own, type Preset} from './declare.ts';

/** Tap Payments, for payment. */
export const tapPayments = (own?: Own): Preset<'tap-payments'> =>
  declare(
    {
      id: 'tap-payments',
      kind: 'payment',
      name: {ar: 'تاب للمدفوعات', en: 'Tap Payments'},
      provider: 'Tap Payments',
      categories: 'session',
      hosts: ['tap.company', 'tap-sdks.b-cdn.net'],
      policyUrl: 'https://beta.tap.company/en-kw/privacy',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
