// Kind: marketing and analytics.
// Database, keys: documentation.onesignal.com/docs/data-collected-by-the-onesignal-sdk (isOptedOut and
// isPushNotificationsEnabled are not listed: a shop may have keys of those names). Hosts, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** OneSignal web push. */
export const oneSignal = (own?: Own): Preset<'onesignal'> =>
  declare(
    {
      id: 'onesignal',
      kind: 'marketing',
      name: {ar: 'ون سيغنال', en: 'OneSignal'},
      provider: 'OneSignal',
      categories: 'advertising',
      hosts: ['onesignal.com', 'os.tc'],
      stores: [
        {name: 'ONE_SIGNAL_SDK_DB', kind: 'indexeddb'},
        {name: 'os_pageViews', kind: 'local'},
        {name: 'onesignal-pageview-count', kind: 'session'},
        {name: 'ONESIGNAL_HTTP_PROMPT_SHOWN', kind: 'session'},
      ],
      policyUrl: 'https://onesignal.com/privacy_policy',
      countries: ['US'],
      purpose: {ar: 'لإرسال إشعارات العروض إلى متصفحك.', en: 'Sends notices of offers to your browser.'},
    },
    own,
  );
