// Kind: delivery.
// Provider, country: Aramex Group privacy policy (P.O. Box 95946, Dubai), as clickwaycouriers.co.za repeats it;
// policy: shopandship.com, of the same group. Host: smart.aramex.com, named there.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Aramex, for delivery. */
export const aramex = (own?: Own): Preset<'aramex'> =>
  declare(
    {
      id: 'aramex',
      kind: 'delivery',
      name: {ar: 'أرامكس', en: 'Aramex'},
      provider: 'Aramex International LLC',
      categories: 'session',
      hosts: ['aramex.com'],
      policyUrl: 'https://www.shopandship.com/app-landing-pages/privacy-policy-app',
      countries: ['AE'],
      purpose: {ar: 'لتوصيل مشترياتك وتتبع شحنتها.', en: 'Delivers what you have bought and shows where it is.'},
    },
    own,
  );
