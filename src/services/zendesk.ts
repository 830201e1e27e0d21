// Kind: marketing and analytics.
// Cookies, keys: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (those that stay for ever are local
// storage). Hosts: third-party-web 0.30.0. Provider, policy: zendesk.com privacy notice. Country:
// github.com/ghostery/trackerdb 1.0.945.
// Safeguard: Zendesk Binding Corporate Rules, processor policy (October 2020).
import {declare, type Own, type Preset} from './declare.ts';
import {corporateRules} from './safeguards.ts';

/** Zendesk messaging and chat. */
export const zendesk = (own?: Own): Preset<'zendesk'> =>
  declare(
    {
      id: 'zendesk',
      kind: 'marketing',
      name: {ar: 'زندسك', en: 'Zendesk'},
      provider: 'Zendesk, Inc.',
      categories: 'persistent',
      hosts: ['zendesk.com', 'zdassets.com', 'zopim.com'],
      stores: [
        {name: '__zlcmid', days: 365},
        {name: '__zlcprivacy', days: 365},
        {name: '_zendesk_cookie', days: 365},
        {name: 'ZD-store', kind: 'local'},
        {name: 'ZD-buid', kind: 'local'},
        {name: 'ZD-suid', kind: 'local'},
        {name: 'ZD-settings', kind: 'local'},
        {name: 'ZD-widgetOpen', kind: 'local'},
      ],
      policyUrl: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
      countries: ['US'],
      transferMechanism: corporateRules,
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
