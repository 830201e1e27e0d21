// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0. Google's own cookies stand on google.com and differ by account, so none is listed.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google Maps, embedded or by its JavaScript API. */
export const googleMaps = (own?: Own): Preset<'google-maps'> =>
  declare(
    {
      id: 'google-maps',
      kind: 'marketing',
      name: {ar: 'خرائط جوجل', en: 'Google Maps'},
      provider: 'Google LLC',
      categories: 'persistent',
      hosts: ['maps.google.com', 'maps.googleapis.com'],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'لعرض خريطة فروعنا ومناطق التوصيل.', en: 'Shows a map of branches and delivery areas.'},
    },
    own,
  );
