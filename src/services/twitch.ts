// Kind: marketing and analytics.
// Cookies, on twitch.tv: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (api_token, auth-token,
// device_id and unique_id are not listed: a shop may have cookies of those names). Policy: Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database. Hosts, provider, country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Twitch, embedded. */
export const twitch = (own?: Own): Preset<'twitch'> =>
  declare(
    {
      id: 'twitch',
      kind: 'marketing',
      name: {ar: 'تويتش', en: 'Twitch'},
      provider: 'Twitch (Amazon)',
      categories: 'persistent',
      hosts: ['twitch.tv', 'ttvnw.net', 'jtvnw.net', 'twitchcdn.net'],
      stores: [
        {name: 'unique_id_durable', days: 3652},
        {name: 'session_unique_id', days: 0},
        {name: 'server_session_id', days: 0},
        {name: 'twitch.lohp.countryCode', days: 3650},
      ],
      policyUrl: 'https://www.twitch.tv/p/en/legal/privacy-notice/',
      countries: ['US'],
      purpose: {ar: 'لعرض البث من تويتش داخل الصفحة.', en: 'Shows Twitch streams within the page.'},
    },
    own,
  );
