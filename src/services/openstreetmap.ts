// Kind: marketing and analytics.
// Host: github.com/openstreetmap/owg-website, policies/tiles.md (tile.openstreetmap.org). Provider, countries:
// osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ (API servers; tiles come by way of Fastly). Policy:
// osmfoundation.org/wiki/Privacy_Policy.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** OpenStreetMap tiles and maps, from the servers of its foundation. */
export const openStreetMap = (own?: Own): Preset<'openstreetmap'> =>
  declare(
    {
      id: 'openstreetmap',
      kind: 'marketing',
      name: {ar: 'أوبن ستريت ماب', en: 'OpenStreetMap'},
      provider: 'OpenStreetMap Foundation',
      categories: 'persistent',
      hosts: ['openstreetmap.org'],
      policyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
      countries: ['GB', 'IE', 'NL'],
      purpose: {ar: 'لعرض خريطة فروعنا ومناطق التوصيل.', en: 'Shows a map of branches and delivery areas.'},
    },
    own,
  );
