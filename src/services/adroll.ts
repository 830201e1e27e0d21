// Kind: marketing and analytics.
// Host: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** AdRoll. */
export const adRoll = (own?: Own): Preset<'adroll'> =>
  declare(
    {
      id: 'adroll',
      kind: 'marketing',
      name: {ar: 'أدرول', en: 'AdRoll'},
      provider: 'AdRoll',
      categories: 'advertising',
      hosts: ['adroll.com'],
      policyUrl: 'https://www.adroll.com/about/privacy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
