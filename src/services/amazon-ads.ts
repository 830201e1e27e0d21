// Kind: marketing and analytics.
// Host: third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Amazon Ads. */
export const amazonAds = (own?: Own): Preset<'amazon-ads'> =>
  declare(
    {
      id: 'amazon-ads',
      kind: 'marketing',
      name: {ar: 'إعلانات أمازون', en: 'Amazon Ads'},
      provider: 'Amazon',
      categories: 'advertising',
      hosts: ['amazon-adsystem.com'],
      policyUrl: 'https://www.amazon.com/gp/help/customer/display.html?nodeId=468496',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
