// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (for _uetvid sources disagree: none is
// given). Host: @c15t/scripts 2.2.0.
// Policy, country: github.com/ghostery/trackerdb 1.0.945. Safeguard: the privacy statement names the DPF and SCCs
// (conductatlas.com/platform/microsoft).
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Microsoft Advertising (UET). */
export const microsoftAdvertising = (own?: Own): Preset<'microsoft-advertising'> =>
  declare(
    {
      id: 'microsoft-advertising',
      kind: 'marketing',
      name: {ar: 'إعلانات مايكروسوفت', en: 'Microsoft Advertising'},
      provider: 'Microsoft',
      categories: 'advertising',
      hosts: ['bat.bing.com'],
      stores: [{name: '_uetsid', days: 0.02}, '_uetvid', {name: 'MUID', days: 365}],
      policyUrl: 'https://privacy.microsoft.com/privacystatement',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
