// Kind: marketing and analytics.
// Provider, country: flowconsent.com/en/services/advertising/criteo. Hosts: third-party-web 0.30.0. Policy:
// github.com/ghostery/trackerdb 1.0.945. Cookies: cookiesentry.com/cookies/providers/criteo (13 months).
// Its cookie `uid` on criteo.com is not listed: a shop may have a cookie of that name.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Criteo OneTag. */
export const criteo = (own?: Own): Preset<'criteo'> =>
  declare(
    {
      id: 'criteo',
      kind: 'marketing',
      name: {ar: 'كريتيو', en: 'Criteo'},
      provider: 'Criteo S.A.',
      categories: 'advertising',
      hosts: ['criteo.com', 'criteo.net'],
      stores: [
        {name: 'cto_bundle', days: 390},
        {name: 'cto_idcpy', days: 390},
        {name: 'cto_tld_test', days: 0},
        {name: 'cto_sid', days: 0},
      ],
      policyUrl: 'https://www.criteo.com/privacy/',
      countries: ['FR'],
      purpose: {
        ar: 'لعرض إعلانات مستهدفة لما شاهدته من منتجات.',
        en: 'Shows targeted advertisements for what you have looked at.',
      },
    },
    own,
  );
