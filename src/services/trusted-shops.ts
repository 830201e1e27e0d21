// Kind: marketing and analytics.
// Host: third-party-web 0.30.0, widgets.trustedshops.com in public integrations. Country:
// github.com/ghostery/trackerdb 1.0.945. Policy: public integrations.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Trusted Shops badge and reviews. */
export const trustedShops = (own?: Own): Preset<'trusted-shops'> =>
  declare(
    {
      id: 'trusted-shops',
      kind: 'marketing',
      name: {ar: 'ترستد شوبس', en: 'Trusted Shops'},
      provider: 'Trusted Shops',
      categories: 'persistent',
      hosts: ['trustedshops.com'],
      policyUrl: 'https://www.trustedshops.co.uk/imprint/#user-privacy-policy',
      countries: ['DE'],
      purpose: {
        ar: 'لعرض شارة الثقة وتقييمات العملاء داخل الصفحة.',
        en: "Shows the trust badge and customers' reviews within the page.",
      },
    },
    own,
  );
