// Kind: marketing and analytics.
// Cookies: www.chatwoot.com/hc/user-guide/articles/1677778232-which-cookies-are-used-by-chatwoot; their life:
// github.com/chatwoot/chatwoot, app/javascript/sdk/IFrameHelper.js. Host: third-party-web 0.30.0. Policy:
// github.com/chatwoot/chatwoot (PRIVACY_URL). No country: none of the sources states it.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';

/** Chatwoot cloud chat. For your own server say `hosts` and `provider`. */
export const chatwoot = (own?: Own): Preset<'chatwoot'> =>
  declare(
    {
      id: 'chatwoot',
      kind: 'marketing',
      name: {ar: 'تشات ووت', en: 'Chatwoot'},
      provider: 'Chatwoot',
      categories: 'persistent',
      hosts: ['chatwoot.com'],
      stores: [{name: 'cw_conversation', days: 365}, {name: 'cw_user_*'}],
      policyUrl: 'https://www.chatwoot.com/privacy-policy',
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
