// Kind: payment.
// Host: pay.google.com/gp/p/js/pay.js in public integrations. Provider, safeguard:
// policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google Pay on the web. */
export const googlePay = (own?: Own): Preset<'google-pay'> =>
  declare(
    {
      id: 'google-pay',
      kind: 'payment',
      name: {ar: 'جوجل باي', en: 'Google Pay'},
      provider: 'Google LLC',
      categories: 'session',
      hosts: ['pay.google.com'],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'للدفع ببطاقتك المحفوظة لدى جوجل.', en: 'Lets you pay with a card that you keep with Google.'},
    },
    own,
  );
