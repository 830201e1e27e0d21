// Kind: marketing and analytics.
// Cookies: www.moengage.com/docs/developer-guide/web-sdk (moe_dis and moe_dt_d remember a refusal). Provider:
// www.moengage.com/cookie-policy. Host: cdn.moengage.com in public integrations. Policy:
// github.com/api-evangelist/moengage. No country: none of the sources states it.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, remembersAnswer, type Own, type Preset} from './declare.ts';

/** MoEngage. */
export const moEngage = (own?: Own): Preset<'moengage'> =>
  declare(
    {
      id: 'moengage',
      kind: 'marketing',
      name: {ar: 'مو إنغيج', en: 'MoEngage'},
      provider: 'MoEngage Inc.',
      categories: 'advertising',
      hosts: ['moengage.com'],
      stores: [
        {name: 'moe_uuid'},
        {name: 'moe_u_d'},
        {name: 'moe_s_a_s'},
        {name: 'moe_s_n'},
        {name: 'moe_o_s_t'},
        {name: 'moe_h_a_s'},
        {name: 'moe_s_d'},
        {name: 'moe_d_d'},
        {name: 'moe_c_s'},
        {name: 'moe_i_m'},
        {name: 'moe_dis', optOut: true, purpose: remembersAnswer},
        {name: 'moe_dt_d', optOut: true, purpose: remembersAnswer},
      ],
      policyUrl: 'https://www.moengage.com/privacy-policy/',
      purpose: {
        ar: 'لإرسال العروض والإشعارات بحسب ما تشاهده في الموقع.',
        en: 'Sends offers and notices that follow what you look at here.',
      },
    },
    own,
  );
