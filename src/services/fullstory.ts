// Kind: marketing and analytics.
// Cookies: help.fullstory.com/hc/en-us/articles/360020829513. Host: third-party-web 0.30.0. Provider:
// www.fullstory.com/legal/cookie-policy. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Fullstory, which records visits. */
export const fullStory = (own?: Own): Preset<'fullstory'> =>
  declare(
    {
      id: 'fullstory',
      kind: 'marketing',
      name: {ar: 'فل ستوري', en: 'Fullstory'},
      provider: 'Fullstory, Inc.',
      categories: 'beacon',
      hosts: ['fullstory.com'],
      stores: [{name: 'fs_uid'}, {name: 'fs_cid'}, {name: 'fs_lua'}],
      policyUrl: 'https://www.fullstory.com/legal/privacy/',
      countries: ['US'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيلات الزيارة.',
        en: 'Shows by recordings of visits how pages are used.',
      },
    },
    own,
  );
