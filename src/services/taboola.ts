// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Taboola Pixel and widgets. */
export const taboola = (own?: Own): Preset<'taboola'> =>
  declare(
    {
      id: 'taboola',
      kind: 'marketing',
      name: {ar: 'تابولا', en: 'Taboola'},
      provider: 'Taboola',
      categories: 'advertising',
      hosts: ['taboola.com', 'taboolasyndication.com'],
      stores: [
        {name: 't_gid', days: 390},
        {name: 't_pt_gid', days: 365},
        {name: 'taboola_session_id', days: 0},
        {name: 'taboola_select', days: 365},
        {name: 'taboola_fp_td_user_id', days: 365},
        {name: '_tb_sess_r', days: 0.02},
        {name: '_tb_t_ppg', days: 0.02},
        {name: 'tb_click_param', days: 0.001},
      ],
      policyUrl: 'https://www.taboola.com/policies/privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'لعرض محتوى وإعلانات مستهدفة وقياس نتائجها.',
        en: 'Shows targeted content and advertisements and measures what they led to.',
      },
    },
    own,
  );
