// Kind: marketing and analytics.
// Cookies, on adnxs.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (anj, icu, uids, sess and
// token are not listed: a shop may have cookies of such names). Policy: Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database. Hosts, provider, country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Xandr, formerly AppNexus, of Microsoft. */
export const xandr = (own?: Own): Preset<'xandr'> =>
  declare(
    {
      id: 'xandr',
      kind: 'marketing',
      name: {ar: 'زاندر', en: 'Xandr'},
      provider: 'Microsoft',
      categories: 'advertising',
      hosts: ['adnxs.com', 'adnxs.net', 'adnxs-simple.com'],
      stores: [
        {name: 'uuid2', days: 90},
        {name: 'usersync', days: 90},
        {name: 'XANDR_PANID', days: 400},
      ],
      policyUrl: 'https://about.ads.microsoft.com/en-us/solutions/xandr/platform-privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
