// Kind: marketing and analytics.
// Cookies: docs.logrocket.com/reference/cookies. Host, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** LogRocket, which records visits and errors. */
export const logRocket = (own?: Own): Preset<'logrocket'> =>
  declare(
    {
      id: 'logrocket',
      kind: 'marketing',
      name: {ar: 'لوغ روكيت', en: 'LogRocket'},
      provider: 'LogRocket',
      categories: 'beacon',
      hosts: ['logr-ingest.com'],
      stores: [{name: '_lr_uf_*'}, {name: '_lr_tabs_*'}, {name: '_lr_hb_*'}],
      policyUrl: 'https://logrocket.com/privacy',
      countries: ['US'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيلات الزيارة.',
        en: 'Shows by recordings of visits how pages are used.',
      },
    },
    own,
  );
