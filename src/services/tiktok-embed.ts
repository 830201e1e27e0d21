// Kind: marketing and analytics.
// Cookies, on tiktok.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database;
// cookiesentry.com/cookies/providers/tiktok. Hosts: tarteaucitronjs 1.34.0 (www.tiktok.com/embed.js),
// github.com/ghostery/trackerdb 1.0.945.
// Provider: tiktokfor.business privacy policy (for the Middle East).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** TikTok videos, embedded. */
export const tiktokEmbed = (own?: Own): Preset<'tiktok-embed'> =>
  declare(
    {
      id: 'tiktok-embed',
      kind: 'marketing',
      name: {ar: 'تيك توك', en: 'TikTok'},
      provider: 'TikTok Pte. Ltd.',
      categories: 'persistent',
      hosts: ['www.tiktok.com', 'tiktokcdn.com', 'ttwstatic.com'],
      stores: [
        {name: 'ttwid', days: 365},
        {name: 'msToken', days: 9},
        {name: 'tt_csrf_token', days: 0},
        {name: 'tt_chain_token', days: 0},
      ],
      policyUrl: 'https://www.tiktok.com/legal/page/global/partner-privacy-policy/en',
      countries: ['SG'],
      purpose: {ar: 'لعرض مقاطع تيك توك داخل الصفحة.', en: 'Shows TikTok videos within the page.'},
    },
    own,
  );
