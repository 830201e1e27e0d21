// Kind: payment.
// Provider, country: Klarna privacy notice (Sveavägen 46, Stockholm), as nivy.it repeats it. Hosts:
// github.com/ghostery/trackerdb 1.0.945, x.klarnacdn.net/kp/lib/v1/api.js in public integrations. Policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Klarna, for payment in parts. */
export const klarna = (own?: Own): Preset<'klarna'> =>
  declare(
    {
      id: 'klarna',
      kind: 'payment',
      name: {ar: 'كلارنا', en: 'Klarna'},
      provider: 'Klarna Bank AB (publ)',
      categories: 'session',
      hosts: ['klarna.com', 'klarnacdn.net', 'klarnaservices.com'],
      policyUrl: 'https://www.klarna.com/privacy/',
      countries: ['SE'],
      purpose: {ar: 'للدفع على أقساط.', en: 'Lets you pay in parts.'},
    },
    own,
  );
