// Kind: payment.
// Host, provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Apple Pay on the web. */
export const applePay = (own?: Own): Preset<'apple-pay'> =>
  declare(
    {
      id: 'apple-pay',
      kind: 'payment',
      name: {ar: 'آبل باي', en: 'Apple Pay'},
      provider: 'Apple',
      categories: 'session',
      hosts: ['applepay.cdn-apple.com'],
      policyUrl: 'https://www.apple.com/privacy/privacy-policy/',
      countries: ['US'],
      purpose: {ar: 'للدفع ببطاقتك المحفوظة لدى آبل.', en: 'Lets you pay with a card that you keep with Apple.'},
    },
    own,
  );
