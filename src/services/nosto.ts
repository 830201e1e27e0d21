// Kind: marketing and analytics.
// Cookies: help.nosto.com/en/articles/1834555-nosto-cookie-summary. Host: third-party-web 0.30.0. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Nosto. */
export const nosto = (own?: Own): Preset<'nosto'> =>
  declare(
    {
      id: 'nosto',
      kind: 'marketing',
      name: {ar: 'نوستو', en: 'Nosto'},
      provider: 'Nosto',
      categories: 'persistent',
      hosts: ['nosto.com'],
      stores: [
        {name: '2c.cId', days: 1460},
        {name: '2c.dId', days: 1460},
        {name: '2c.dc', days: 1460},
        {name: 'nostojs', days: 1460},
      ],
      policyUrl: 'https://www.nosto.com/legal/privacy-privacy-notice/',
      countries: ['FI'],
      purpose: {ar: 'لتخصيص تجربتك واقتراح منتجات تناسبك.', en: 'Personalises the site and suggests products.'},
    },
    own,
  );
