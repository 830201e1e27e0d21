// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Tidio chat. */
export const tidio = (own?: Own): Preset<'tidio'> =>
  declare(
    {
      id: 'tidio',
      kind: 'marketing',
      name: {ar: 'تيديو', en: 'Tidio'},
      provider: 'Tidio',
      categories: 'persistent',
      hosts: ['tidio.co', 'tidiochat.com'],
      policyUrl: 'https://www.tidio.com/privacy-policy/',
      countries: ['US'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
