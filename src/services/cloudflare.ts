// Kind: none of the three; it protects the site.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database; __cf_bm 30 minutes, cf_clearance a year:
// help.vimeo.com/hc/en-us/articles/26080940921361. Hosts: third-party-web 0.30.0. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Cloudflare in front of the shop: protection against bots and overload. */
export const cloudflare = (own?: Own): Preset<'cloudflare'> =>
  declare(
    {
      id: 'cloudflare',
      name: {ar: 'كلاودفلير', en: 'Cloudflare'},
      provider: 'Cloudflare',
      categories: 'session',
      hosts: ['ajax.cloudflare.com', 'nel.cloudflare.com'],
      stores: [
        {name: '__cf_bm', days: 0.02},
        {name: '__cflb', days: 0},
        {name: '__cfruid', days: 0},
        {name: '_cfuvid', days: 0},
        {name: 'cf_clearance', days: 365},
        {name: '__cfseq', days: 0},
        {name: '__cfwaitingroom', days: 0},
        {name: 'cf_chl_*', days: 0},
        {name: 'cf_ob_info', days: 0},
        {name: 'cf_use_ob', days: 0},
      ],
      policyUrl: 'https://www.cloudflare.com/privacypolicy/',
      countries: ['US'],
      purpose: {
        ar: 'لحماية الموقع من الهجمات والزيارات الآلية.',
        en: 'Protects this site against attacks and automatic visits.',
      },
    },
    own,
  );
