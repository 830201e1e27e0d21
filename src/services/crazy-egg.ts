// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0. Country,
// policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Crazy Egg. */
export const crazyEgg = (own?: Own): Preset<'crazy-egg'> =>
  declare(
    {
      id: 'crazy-egg',
      kind: 'marketing',
      name: {ar: 'كريزي إيغ', en: 'Crazy Egg'},
      provider: 'Crazy Egg',
      categories: 'beacon',
      hosts: ['crazyegg.com', 'cetrk.com'],
      stores: [
        {name: '_ceir', days: 365},
        {name: '_CEFT', days: 365},
        {name: '_ce.s', days: 365},
        {name: '_cer.v', days: 31},
        {name: 'cebs', days: 0},
        {name: 'cebsp_*', days: 0},
        {name: '_ce.clock_event', days: 1},
        {name: '_ce.clock_data', days: 1},
      ],
      policyUrl: 'https://www.crazyegg.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم عبر خرائط النقرات.', en: 'Shows by heat maps where visitors click.'},
    },
    own,
  );
