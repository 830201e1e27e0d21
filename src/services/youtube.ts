// Kind: marketing and analytics.
// Cookies, on youtube.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web
// 0.30.0, github.com/ghostery/trackerdb 1.0.945.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** YouTube, embedded. */
export const youtube = (own?: Own): Preset<'youtube'> =>
  declare(
    {
      id: 'youtube',
      kind: 'marketing',
      name: {ar: 'يوتيوب', en: 'YouTube'},
      provider: 'Google LLC',
      categories: 'persistent',
      hosts: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'googlevideo.com'],
      stores: [
        {name: 'VISITOR_INFO1_LIVE', days: 179},
        {name: 'VISITOR_PRIVACY_METADATA', days: 180},
        {name: 'YSC', days: 0},
        {name: '__Secure-ROLLOUT_TOKEN', days: 180},
      ],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'لعرض مقاطع الفيديو من يوتيوب داخل الصفحة.', en: 'Shows YouTube videos within the page.'},
    },
    own,
  );
