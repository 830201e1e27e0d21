// Kind: delivery.
// Provider, country, contact: ir.talabat.com/privacy-statement.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Talabat, for delivery. */
export const talabat = (own?: Own): Preset<'talabat'> =>
  declare(
    {
      id: 'talabat',
      kind: 'delivery',
      name: {ar: 'طلبات', en: 'Talabat'},
      provider: 'Talabat Holding ADGM',
      categories: 'session',
      hosts: ['talabat.com'],
      policyUrl: 'https://ir.talabat.com/privacy-statement/',
      contact: 'dpo@talabat.com',
      countries: ['AE'],
      purpose: {ar: 'لتوصيل مشترياتك.', en: 'Delivers what you have bought.'},
    },
    own,
  );
