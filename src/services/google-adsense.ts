// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (AdSense). Hosts: tarteaucitronjs 1.34.0,
// github.com/ghostery/trackerdb 1.0.945.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google AdSense. */
export const googleAdsense = (own?: Own): Preset<'google-adsense'> =>
  declare(
    {
      id: 'google-adsense',
      kind: 'marketing',
      name: {ar: 'جوجل آدسنس', en: 'Google AdSense'},
      provider: 'Google LLC',
      categories: 'advertising',
      hosts: ['pagead2.googlesyndication.com', 'googlesyndication.com', 'doubleclick.net'],
      stores: [
        '__gads',
        {name: '__gpi', days: 390},
        {name: '__gpi_optout', days: 390},
        {name: '__eoi', days: 90},
        {name: '__gsas', days: 90},
        {name: 'GED_PLAYLIST_ACTIVITY', days: 0},
        {name: 'GoogleAdServingTest', days: 0},
      ],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'لعرض إعلانات مستهدفة في صفحات هذا الموقع.',
        en: 'Shows targeted advertisements on the pages of this site.',
      },
    },
    own,
  );
