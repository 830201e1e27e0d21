// Kind: marketing and analytics.
// Cookies, on adsrvr.org: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host: third-party-web
// 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** The Trade Desk. */
export const theTradeDesk = (own?: Own): Preset<'the-trade-desk'> =>
  declare(
    {
      id: 'the-trade-desk',
      kind: 'marketing',
      name: {ar: 'ذا تريد ديسك', en: 'The Trade Desk'},
      provider: 'The Trade Desk',
      categories: 'advertising',
      hosts: ['adsrvr.org'],
      stores: [
        {name: 'TDID', days: 365},
        {name: 'TDCPM', days: 365},
      ],
      policyUrl: 'https://www.thetradedesk.com/general/privacy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
