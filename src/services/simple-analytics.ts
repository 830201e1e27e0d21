// Kind: marketing and analytics.
// Host, provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Simple Analytics. */
export const simpleAnalytics = (own?: Own): Preset<'simple-analytics'> =>
  declare(
    {
      id: 'simple-analytics',
      kind: 'marketing',
      name: {ar: 'سيمبل أناليتكس', en: 'Simple Analytics'},
      provider: 'Simple Analytics B.V.',
      categories: 'beacon',
      hosts: ['simpleanalyticscdn.com'],
      policyUrl: 'https://dashboard.simpleanalytics.com/privacy-policy',
      countries: ['NL'],
      purpose: {ar: 'لعدّ الزيارات ومعرفة الصفحات التي تُقرأ.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
