// Kind: marketing and analytics.
// Cookies, on soundcloud.com: tarteaucitronjs 1.34.0 Hosts: third-party-web 0.30.0. Country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
import {declare, type Own, type Preset} from './declare.ts';

/** SoundCloud player, embedded. */
export const soundcloud = (own?: Own): Preset<'soundcloud'> =>
  declare(
    {
      id: 'soundcloud',
      kind: 'marketing',
      name: {ar: 'ساوند كلاود', en: 'SoundCloud'},
      provider: 'SoundCloud',
      categories: 'persistent',
      hosts: ['soundcloud.com', 'sndcdn.com'],
      stores: ['sc_anonymous_id', 'sclocale'],
      policyUrl: 'https://soundcloud.com/pages/privacy',
      countries: ['US'],
      purpose: {ar: 'لتشغيل الصوت من ساوند كلاود داخل الصفحة.', en: 'Plays sound from SoundCloud within the page.'},
    },
    own,
  );
