// Kind: marketing and analytics.
// Cookies: help.crisp.chat chatbox cookie policy (six months); name, provider: Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database. Countries: crisp.chat/fr/privacy (servers in Amsterdam and Frankfurt,
// nothing leaves the EU). Host: third-party-web 0.30.0.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Crisp chat. */
export const crisp = (own?: Own): Preset<'crisp'> =>
  declare(
    {
      id: 'crisp',
      kind: 'marketing',
      name: {ar: 'كريسب', en: 'Crisp'},
      provider: 'Crisp IM SAS',
      categories: 'persistent',
      hosts: ['crisp.chat'],
      stores: [{name: 'crisp-client/*', days: 180}],
      policyUrl: 'https://crisp.chat/en/privacy/',
      countries: ['FR', 'NL', 'DE'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
