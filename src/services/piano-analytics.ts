// Kind: marketing and analytics.
// Cookies: seen in a browser with piano-analytics-js 6.17.0 (facts: reliability §5). Provider, country, hosts:
// github.com/ghostery/trackerdb 1.0.945. Policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Piano Analytics, formerly AT Internet. */
export const pianoAnalytics = (own?: Own): Preset<'piano-analytics'> =>
  declare(
    {
      id: 'piano-analytics',
      kind: 'marketing',
      name: {ar: 'بيانو', en: 'Piano Analytics'},
      provider: 'Piano Software',
      categories: 'beacon',
      hosts: ['piano.io', 'ati-host.net', 'aticdn.net', 'xiti.com'],
      stores: [
        {name: '_pcid', days: 395},
        {name: '_pctx', days: 395},
        {name: 'pa_privacy', days: 395},
      ],
      policyUrl: 'https://piano.io/privacy-policy/',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم وعدّ الزيارات.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
