// Kind: marketing and analytics.
// Keys: agent.pendo.io/cookies/localstorage, agent.pendo.io/cookies/sessionstorage. Cookies, where local storage
// cannot be had: support.pendo.io/hc/en-us/articles/360041032971. Host: third-party-web 0.30.0. Policy: public
// integrations. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Pendo. */
export const pendo = (own?: Own): Preset<'pendo'> =>
  declare(
    {
      id: 'pendo',
      kind: 'marketing',
      name: {ar: 'بيندو', en: 'Pendo'},
      provider: 'Pendo',
      categories: 'beacon',
      hosts: ['pendo.io'],
      stores: [
        {name: '_pendo_*', kind: 'local'},
        {name: 'pendo_*', kind: 'session'},
        {name: '_pendo_visitorId.*', days: 100},
        {name: '_pendo_accountId.*', days: 100},
        {name: '_pendo_launcher-closed.*', days: 10},
      ],
      policyUrl: 'https://www.pendo.io/legal/privacy-policy/',
      purpose: {
        ar: 'لتحليل سلوك المستخدم وعرض إرشادات داخل الصفحة.',
        en: 'Analyses how the site is used and shows hints within the page.',
      },
    },
    own,
  );
