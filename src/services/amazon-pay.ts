// Kind: payment.
// Hosts: third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Provider, country, policy:
// pay.amazon.eu/help/3BBUMQW3YAJKD6A (38 avenue J.F. Kennedy, Luxembourg).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Amazon Pay, as shops in Europe have it. */
export const amazonPay = (own?: Own): Preset<'amazon-pay'> =>
  declare(
    {
      id: 'amazon-pay',
      kind: 'payment',
      name: {ar: 'أمازون باي', en: 'Amazon Pay'},
      provider: 'Amazon Payments Europe s.c.a.',
      categories: 'session',
      hosts: ['payments-amazon.com', 'amazonpay.com'],
      policyUrl: 'https://pay.amazon.eu/help/3BBUMQW3YAJKD6A',
      countries: ['LU'],
      purpose: {ar: 'للدفع من حسابك لدى أمازون.', en: 'Lets you pay from your account at Amazon.'},
    },
    own,
  );
