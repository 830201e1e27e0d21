// Kind: marketing and analytics.
// Cookies, on spotify.com: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: tarteaucitronjs
// 1.34.0, third-party-web 0.30.0, github.com/ghostery/trackerdb 1.0.945. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Spotify player, embedded. */
export const spotify = (own?: Own): Preset<'spotify'> =>
  declare(
    {
      id: 'spotify',
      kind: 'marketing',
      name: {ar: 'سبوتيفاي', en: 'Spotify'},
      provider: 'Spotify',
      categories: 'persistent',
      hosts: ['open.spotify.com', 'scdn.co', 'spotifycdn.com'],
      stores: [
        {name: 'sp_t', days: 60},
        {name: 'sp_landing', days: 1},
      ],
      policyUrl: 'https://www.spotify.com/us/legal/privacy-policy/',
      countries: ['SE'],
      purpose: {ar: 'لتشغيل الصوت من سبوتيفاي داخل الصفحة.', en: 'Plays sound from Spotify within the page.'},
    },
    own,
  );
