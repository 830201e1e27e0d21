// Kind: payment.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// Safeguard: the privacy center lists its participation in the DPF (conductatlas.com/diff/stripe).
import {declare, type Own, type Preset} from './declare.ts';
import {framework} from './safeguards.ts';

/** Stripe, for payment. */
export const stripe = (own?: Own): Preset<'stripe'> =>
  declare(
    {
      id: 'stripe',
      kind: 'payment',
      name: {ar: 'سترايب', en: 'Stripe'},
      provider: 'Stripe',
      categories: 'session',
      hosts: ['stripe.com', 'stripe.network'],
      stores: [
        {name: '__stripe_mid', days: 365},
        {name: '__stripe_sid', days: 0.02},
      ],
      policyUrl: 'https://stripe.com/privacy',
      countries: ['US'],
      transferMechanism: framework,
      purpose: {ar: 'لمعالجة الدفع واكتشاف الاحتيال.', en: 'Processes payments and detects fraud.'},
    },
    own,
  );
