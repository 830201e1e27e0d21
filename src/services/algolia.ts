// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Algolia search with its click analytics. */
export const algolia = (own?: Own): Preset<'algolia'> =>
  declare(
    {
      id: 'algolia',
      kind: 'marketing',
      name: {ar: 'ألغوليا', en: 'Algolia'},
      provider: 'Algolia',
      categories: 'persistent',
      hosts: ['algolia.net', 'algolianet.com', 'algolia.io'],
      stores: [{name: '_ALGOLIA', days: 365}],
      policyUrl: 'https://www.algolia.com/policies/privacy',
      countries: ['FR'],
      purpose: {ar: 'للبحث في الموقع وتخصيص نتائجه.', en: 'Searches this site and personalises the results.'},
    },
    own,
  );
