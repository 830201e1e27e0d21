// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google Fonts from Google's servers. */
export const googleFonts = (own?: Own): Preset<'google-fonts'> =>
  declare(
    {
      id: 'google-fonts',
      kind: 'marketing',
      name: {ar: 'خطوط جوجل', en: 'Google Fonts'},
      provider: 'Google LLC',
      categories: 'persistent',
      hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'لعرض خطوط الموقع من خوادم جوجل.', en: "Shows the typefaces of this site from Google's servers."},
    },
    own,
  );
