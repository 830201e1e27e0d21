// Kind: marketing and analytics.
// Cookies: help.smartlook.com/docs/cookies-smartlook (13 months). Hosts, provider, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Smartlook, of Cisco, which records visits. */
export const smartlook = (own?: Own): Preset<'smartlook'> =>
  declare(
    {
      id: 'smartlook',
      kind: 'marketing',
      name: {ar: 'سمارت لوك', en: 'Smartlook'},
      provider: 'Smartlook (Cisco)',
      categories: 'beacon',
      hosts: ['smartlook.com', 'getsmartlook.com'],
      stores: [
        {name: 'SL_C_23361dd035530_*', days: 395},
        {name: 'SL_L_23361dd035530_*', kind: 'local'},
        {name: 'SMARTLOOK_LS_QUEUED_CHUNKS', kind: 'local'},
      ],
      policyUrl: 'https://www.cisco.com/c/en/us/about/legal/privacy-full.html',
      countries: ['US'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيلات الزيارة.',
        en: 'Shows by recordings of visits how pages are used.',
      },
    },
    own,
  );
