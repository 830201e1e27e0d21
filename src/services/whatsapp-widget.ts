// Kind: marketing and analytics.
// Cookies, on whatsapp.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Policy: Open Cookie
// Database, github.com/jkwakman/Open-Cookie-Database. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** A WhatsApp chat button that loads something of WhatsApp's. A plain link to wa.me needs no consent. */
export const whatsappWidget = (own?: Own): Preset<'whatsapp-widget'> =>
  declare(
    {
      id: 'whatsapp-widget',
      kind: 'marketing',
      name: {ar: 'واتساب', en: 'WhatsApp'},
      provider: 'WhatsApp',
      categories: 'persistent',
      hosts: ['whatsapp.com'],
      stores: [
        {name: 'wa_ul', days: 0},
        {name: 'wa_lang_pref', days: 6},
      ],
      policyUrl: 'https://www.whatsapp.com/privacy/',
      purpose: {ar: 'لمحادثتنا عبر واتساب.', en: 'Lets you chat with us on WhatsApp.'},
    },
    own,
  );
