// Kind: marketing and analytics.
// Cookies: privacy.awin.com. Hosts: third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Provider:
// www.ccm19.de. Country: github.com/ghostery/trackerdb 1.0.945. Policy: Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Awin affiliate network and its Mastertag. */
export const awin = (own?: Own): Preset<'awin'> =>
  declare(
    {
      id: 'awin',
      kind: 'marketing',
      name: {ar: 'أوين', en: 'Awin'},
      provider: 'AWIN AG',
      categories: 'advertising',
      hosts: ['awin.com', 'awin1.com', 'dwin1.com'],
      stores: [{name: '_aw_m_*', days: 365}, {name: '_aw_j_*', days: 90}, {name: '_aw_sn_*'}],
      policyUrl: 'https://www.awin.com/gb/privacy',
      countries: ['DE'],
      purpose: {ar: 'لمعرفة الموقع الشريك الذي أوصلك إلينا.', en: 'Shows which partner site led you here.'},
    },
    own,
  );
