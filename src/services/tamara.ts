// Kind: payment.
// Provider: tamara.co/en/terms-and-conditions.html. Policy: tamara.co/en-KW/privacy-policy. Host:
// cdn.tamara.co/widget-v2/tamara-widget.js in public integrations.
// No country: the pages that were read do not state it.
import {declare, type Own, type Preset} from './declare.ts';

/** Tamara, for payment in parts. */
export const tamara = (own?: Own): Preset<'tamara'> =>
  declare(
    {
      id: 'tamara',
      kind: 'payment',
      name: {ar: 'تمارا', en: 'Tamara'},
      provider: 'Nakhla IT Systems LLC (Tamara)',
      categories: 'session',
      hosts: ['tamara.co'],
      policyUrl: 'https://tamara.co/en-KW/privacy-policy',
      purpose: {ar: 'للدفع على أقساط.', en: 'Lets you pay in parts.'},
    },
    own,
  );
