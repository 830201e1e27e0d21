// Kind: payment.
// Hosts: ap-gateway.mastercard.com/api/documentation, eu-gateway.mastercard.com/static/checkout and those of banks
// below gateway.mastercard.com in public integrations. Provider, policy:
// www.mastercard.us/en-us/vision/corp-responsibility/commitment-to-privacy. No country: none of the sources states
// it.
import {declare, type Own, type Preset} from './declare.ts';

/** Mastercard Payment Gateway Services, which many banks of the Gulf offer under their own name. */
export const mastercardGateway = (own?: Own): Preset<'mastercard-gateway'> =>
  declare(
    {
      id: 'mastercard-gateway',
      kind: 'payment',
      name: {ar: 'بوابة ماستركارد', en: 'Mastercard Gateway'},
      provider: 'Mastercard International Incorporated',
      categories: 'session',
      hosts: ['gateway.mastercard.com', 'ap-gateway.mastercard.com', 'eu-gateway.mastercard.com'],
      policyUrl: 'https://www.mastercard.us/en-us/vision/corp-responsibility/commitment-to-privacy/privacy.html',
      purpose: {ar: 'لمعالجة الدفع.', en: 'Processes payments.'},
    },
    own,
  );
