// Kind: marketing and analytics.
// Cookies: help.piwik.pro/support/privacy/cookies-created-by-piwik-pro. Host, provider, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, remembersAnswer, type Own, type Preset} from './declare.ts';

/** Piwik PRO analytics and tag manager. */
export const piwikPro = (own?: Own): Preset<'piwik-pro'> =>
  declare(
    {
      id: 'piwik-pro',
      kind: 'marketing',
      name: {ar: 'بيويك برو', en: 'Piwik PRO'},
      provider: 'Piwik PRO (Cookie Information)',
      categories: 'beacon',
      hosts: ['piwik.pro'],
      stores: [
        {name: '_pk_id*', days: 390},
        {name: '_pk_ses*', days: 0.02},
        {name: 'stg_traffic_source_priority', days: 0.02},
        {name: 'stg_last_interaction', days: 365},
        {name: 'stg_returning_visitor', days: 365},
        {name: 'stg_fired__*', days: 0},
        {name: 'stg_utm_campaign', days: 0},
        {name: 'stg_pk_campaign', days: 0},
        {name: 'stg_externalReferrer', days: 0},
        {name: 'ppms_privacy_*', days: 365, optOut: true, purpose: remembersAnswer},
      ],
      policyUrl: 'https://cookieinformation.com/cookie-and-privacy-policy/',
      countries: ['DK'],
      purpose: {ar: 'لعدّ الزيارات ومعرفة الصفحات التي تُقرأ.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
