// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Provider, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Freshchat, of Freshworks. */
export const freshchat = (own?: Own): Preset<'freshchat'> =>
  declare(
    {
      id: 'freshchat',
      kind: 'marketing',
      name: {ar: 'فريش تشات', en: 'Freshchat'},
      provider: 'Freshworks',
      categories: 'persistent',
      hosts: ['freshchat.com', 'freshworksapi.com'],
      policyUrl: 'https://www.freshworks.com/privacy/',
      countries: ['US'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
