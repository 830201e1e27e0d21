// Kind: marketing and analytics.
// Cookies: intercom.com/help/en/articles/2361922 (nine months, a week). Provider: intercom.com/cookie-policy. Hosts:
// third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Policy, US: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Intercom Messenger. */
export const intercom = (own?: Own): Preset<'intercom'> =>
  declare(
    {
      id: 'intercom',
      kind: 'marketing',
      name: {ar: 'إنتركم', en: 'Intercom'},
      provider: 'Intercom R&D Unlimited Company',
      categories: 'persistent',
      hosts: ['intercom.io', 'intercomcdn.com', 'intercomassets.com'],
      stores: [
        {name: 'intercom-id-*', days: 270},
        {name: 'intercom-session-*', days: 7},
        {name: 'intercom-device-id-*', days: 270},
      ],
      policyUrl: 'https://www.intercom.com/legal/privacy',
      countries: ['IE', 'US'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
