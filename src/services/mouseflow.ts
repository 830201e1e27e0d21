// Kind: marketing and analytics.
// Cookies: help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy (the second is mf_ and the site's id, a
// UUID). Host: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Mouseflow, which records visits. */
export const mouseflow = (own?: Own): Preset<'mouseflow'> =>
  declare(
    {
      id: 'mouseflow',
      kind: 'marketing',
      name: {ar: 'ماوس فلو', en: 'Mouseflow'},
      provider: 'Mouseflow',
      categories: 'beacon',
      hosts: ['mouseflow.com'],
      stores: [
        {name: 'mf_user', days: 90},
        {name: 'mf_*-*-*-*-*', days: 0},
      ],
      policyUrl: 'https://mouseflow.com/privacy',
      countries: ['DK'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيلات الزيارة.',
        en: 'Shows by recordings of visits how pages are used.',
      },
    },
    own,
  );
