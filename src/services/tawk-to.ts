// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web 0.30.0. Provider:
// tawk.to/privacy-policy. Country: help.tawk.to/article/why-do-you-need-my-personal-data (stored in the United
// States).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** tawk.to chat. */
export const tawkTo = (own?: Own): Preset<'tawk-to'> =>
  declare(
    {
      id: 'tawk-to',
      kind: 'marketing',
      name: {ar: 'توك تو', en: 'tawk.to'},
      provider: 'tawk.to, Inc.',
      categories: 'persistent',
      hosts: ['tawk.to'],
      stores: [
        {name: 'tawk_*', days: 180},
        {name: 'TawkConnectionTime', days: 0},
        {name: 'TawkCookie', days: 0},
        {name: 'tawkUUID', days: 3650},
        {name: '__tawkuuid', days: 3650},
      ],
      policyUrl: 'https://www.tawk.to/privacy-policy/',
      countries: ['US'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
