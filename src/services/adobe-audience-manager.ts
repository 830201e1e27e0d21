// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Host, country, policy:
// github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Adobe Audience Manager. */
export const adobeAudienceManager = (own?: Own): Preset<'adobe-audience-manager'> =>
  declare(
    {
      id: 'adobe-audience-manager',
      kind: 'marketing',
      name: {ar: 'أدوبي أوديانس مانجر', en: 'Adobe Audience Manager'},
      provider: 'Adobe',
      categories: 'advertising',
      hosts: ['demdex.net'],
      stores: [
        {name: 'demdex', days: 180},
        {name: 'dextp', days: 180},
        {name: 'aam_uuid', days: 30},
        {name: 'AMCV_*', days: 730},
        {name: 'AMCVS_*', days: 0},
      ],
      policyUrl: 'https://www.adobe.com/privacy.html',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة بحسب الاهتمامات.',
        en: 'Sorts visitors by interest for targeted advertisements.',
      },
    },
    own,
  );
