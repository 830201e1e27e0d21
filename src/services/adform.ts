// Kind: marketing and analytics.
// Cookie: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (those on adform.net have names that a shop
// may have too and are not listed). Hosts, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Adform. */
export const adform = (own?: Own): Preset<'adform'> =>
  declare(
    {
      id: 'adform',
      kind: 'marketing',
      name: {ar: 'أدفورم', en: 'Adform'},
      provider: 'Adform',
      categories: 'advertising',
      hosts: ['adform.net', 'adformdsp.net', 'seadform.net'],
      stores: [{name: 'adformfrpid', days: 30}],
      policyUrl: 'https://site.adform.com/privacy-center/overview',
      countries: ['DK'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
