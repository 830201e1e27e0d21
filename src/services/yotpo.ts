// Kind: marketing and analytics.
// Cookie, on yotpo.com: support.yotpo.com/docs/yotpo-cookies (its `pixel` and those of Snowplow are not listed:
// others have cookies of those names). Host: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb
// 1.0.945.
// No lifetime for some names: no source gives one, or the sources disagree. Set your own with `retention`.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Yotpo reviews. */
export const yotpo = (own?: Own): Preset<'yotpo'> =>
  declare(
    {
      id: 'yotpo',
      kind: 'marketing',
      name: {ar: 'يوتبو', en: 'Yotpo'},
      provider: 'Yotpo',
      categories: 'persistent',
      hosts: ['yotpo.com'],
      stores: [{name: '_yotpo-api-1_session'}],
      policyUrl: 'https://www.yotpo.com/privacy-policy/',
      countries: ['IL'],
      purpose: {ar: 'لعرض تقييمات العملاء داخل الصفحة.', en: "Shows customers' reviews within the page."},
    },
    own,
  );
