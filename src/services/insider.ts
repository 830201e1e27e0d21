// Kind: marketing and analytics.
// Cookie, keys: academy.useinsider.com/docs/insider-cookies-local-storage-session-storage (those of the names that
// are its own). Host, policy: github.com/ghostery/trackerdb 1.0.945. No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';

/** Insider (useinsider.com). */
export const insider = (own?: Own): Preset<'insider'> =>
  declare(
    {
      id: 'insider',
      kind: 'marketing',
      name: {ar: 'إنسايدر', en: 'Insider'},
      provider: 'Insider',
      categories: 'advertising',
      hosts: ['useinsider.com'],
      stores: [
        {name: 'ins-test-cookie', days: 0},
        {name: 'ins-cart-abandonment-products', kind: 'local'},
        {name: 'ins-cart-product-list', kind: 'local'},
        {name: 'insCustomAttributes', kind: 'local'},
        {name: 'insUserPermissionGranted', kind: 'local'},
        {name: 'ins-lead-spuid', kind: 'local'},
      ],
      policyUrl: 'https://useinsider.com/privacy-policy/',
      purpose: {
        ar: 'لإرسال العروض والإشعارات بحسب ما تشاهده في الموقع.',
        en: 'Sends offers and notices that follow what you look at here.',
      },
    },
    own,
  );
