// Kind: marketing and analytics.
// Key: github.com/mapbox/mapbox-gl-js, src/util/mapbox.js. Host: third-party-web 0.30.0. Policy:
// www.mapbox.com/legal/privacy. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Mapbox maps. */
export const mapbox = (own?: Own): Preset<'mapbox'> =>
  declare(
    {
      id: 'mapbox',
      kind: 'marketing',
      name: {ar: 'ماب بوكس', en: 'Mapbox'},
      provider: 'Mapbox',
      categories: 'persistent',
      hosts: ['mapbox.com'],
      stores: [{name: 'mapbox.eventData*', kind: 'local'}],
      policyUrl: 'https://www.mapbox.com/legal/privacy',
      purpose: {ar: 'لعرض خريطة فروعنا ومناطق التوصيل.', en: 'Shows a map of branches and delivery areas.'},
    },
    own,
  );
