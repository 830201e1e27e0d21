// Kind: marketing and analytics.
// Hosts, country, policy: github.com/ghostery/trackerdb 1.0.945; websdk.appsflyer.com in public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** AppsFlyer web SDK. */
export const appsFlyer = (own?: Own): Preset<'appsflyer'> =>
  declare(
    {
      id: 'appsflyer',
      kind: 'marketing',
      name: {ar: 'آبس فلاير', en: 'AppsFlyer'},
      provider: 'AppsFlyer',
      categories: 'advertising',
      hosts: ['appsflyer.com', 'appsflyersdk.com'],
      policyUrl: 'https://www.appsflyer.com/privacy-policy/',
      countries: ['US'],
      purpose: {
        ar: 'لمعرفة الإعلان الذي أوصلك إلى الموقع أو التطبيق.',
        en: 'Shows which advertisement led you to this site or its app.',
      },
    },
    own,
  );
