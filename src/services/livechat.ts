// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Provider,
// countries, policy: livechat.com/legal/privacy-policy (Boston, Wrocław).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** LiveChat. */
export const liveChat = (own?: Own): Preset<'livechat'> =>
  declare(
    {
      id: 'livechat',
      kind: 'marketing',
      name: {ar: 'لايف شات', en: 'LiveChat'},
      provider: 'Text, Inc.',
      categories: 'persistent',
      hosts: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
      stores: [
        {name: '__lc_cid', days: 1095},
        {name: '__lc_cst', days: 1095},
        {name: '__lc2_cid', days: 1095},
        {name: '__lc2_cst', days: 1095},
        {name: '__livechat', days: 1095},
      ],
      policyUrl: 'https://www.livechat.com/legal/privacy-policy/',
      countries: ['US', 'PL'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
