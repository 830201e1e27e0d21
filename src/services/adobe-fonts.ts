// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Adobe Fonts (Typekit). */
export const adobeFonts = (own?: Own): Preset<'adobe-fonts'> =>
  declare(
    {
      id: 'adobe-fonts',
      kind: 'marketing',
      name: {ar: 'خطوط أدوبي', en: 'Adobe Fonts'},
      provider: 'Adobe',
      categories: 'persistent',
      hosts: ['typekit.net', 'typekit.com'],
      policyUrl: 'https://www.adobe.com/privacy.html',
      countries: ['US'],
      purpose: {ar: 'لعرض خطوط الموقع من خوادم أدوبي.', en: "Shows the typefaces of this site from Adobe's servers."},
    },
    own,
  );
