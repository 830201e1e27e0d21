// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Contentsquare. */
export const contentsquare = (own?: Own): Preset<'contentsquare'> =>
  declare(
    {
      id: 'contentsquare',
      kind: 'marketing',
      name: {ar: 'كونتنت سكوير', en: 'Contentsquare'},
      provider: 'Contentsquare',
      categories: 'beacon',
      hosts: ['contentsquare.net', 'content-square.net'],
      stores: [
        {name: '_cs_c', days: 390},
        {name: '_cs_id', days: 390},
        {name: '_cs_s', days: 365},
        {name: '_cs_cvars', days: 0},
        {name: '_cs_ex', days: 30},
        {name: '_cs_optout', days: 390},
        {name: '_cs_rl', days: 365},
        {name: '_cs_mk_*', days: 0.02},
        {name: '__CT_Data', days: 365},
        {name: '_CT_RS_', days: 365},
        {name: 'WRUID', days: 365},
      ],
      policyUrl: 'https://contentsquare.com/privacy-center/',
      countries: ['FR'],
      purpose: {ar: 'لتحليل سلوك المستخدم داخل الصفحات.', en: 'Analyses how visitors move within pages.'},
    },
    own,
  );
