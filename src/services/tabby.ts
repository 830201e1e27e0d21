// Kind: payment.
// Provider, country: tabby.ai/en-EG/toc. Policy: tabby.ai/en-KW/privacy-policy. Host:
// checkout.tabby.ai/tabby-promo.js in public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Tabby, for payment in parts. */
export const tabby = (own?: Own): Preset<'tabby'> =>
  declare(
    {
      id: 'tabby',
      kind: 'payment',
      name: {ar: 'تابي', en: 'Tabby'},
      provider: 'Tabby FZ-LLC',
      categories: 'session',
      hosts: ['tabby.ai'],
      policyUrl: 'https://tabby.ai/en-KW/privacy-policy',
      countries: ['AE'],
      purpose: {ar: 'للدفع على أقساط.', en: 'Lets you pay in parts.'},
    },
    own,
  );
