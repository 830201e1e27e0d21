// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0,
// github.com/ghostery/trackerdb 1.0.945. Country: github.com/ghostery/trackerdb 1.0.945.
// Safeguard: legal.hubspot.com/dpa (SCCs).
import {declare, type Own, type Preset} from './declare.ts';
import {clauses} from './safeguards.ts';

/** HubSpot tracking code, forms and chat. */
export const hubspot = (own?: Own): Preset<'hubspot'> =>
  declare(
    {
      id: 'hubspot',
      kind: 'marketing',
      name: {ar: 'هب سبوت', en: 'HubSpot'},
      provider: 'HubSpot, Inc.',
      categories: ['beacon', 'advertising'],
      hosts: [
        'hubspot.com',
        'hs-scripts.com',
        'hs-analytics.net',
        'hs-banner.com',
        'hsforms.com',
        'hsforms.net',
        'hubapi.com',
        'usemessages.com',
      ],
      stores: [
        {name: '__hstc', days: 390},
        {name: 'hubspotutk', days: 390},
        {name: '__hssc', days: 0.02},
        {name: '__hssrc', days: 0},
        {name: 'messagesUtk', days: 390},
      ],
      policyUrl: 'https://legal.hubspot.com/privacy-policy',
      countries: ['US'],
      transferMechanism: clauses,
      purpose: {
        ar: 'لتحليل سلوك المستخدم وربطه بالعروض والرسائل التسويقية.',
        en: 'Analyses how the site is used and ties it to marketing messages.',
      },
    },
    own,
  );
