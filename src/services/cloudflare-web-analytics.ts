// Kind: marketing and analytics.
// Host: @c15t/scripts 2.2.0, third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Cloudflare Web Analytics. */
export const cloudflareWebAnalytics = (own?: Own): Preset<'cloudflare-web-analytics'> =>
  declare(
    {
      id: 'cloudflare-web-analytics',
      kind: 'marketing',
      name: {ar: 'تحليلات كلاودفلير', en: 'Cloudflare Web Analytics'},
      provider: 'Cloudflare',
      categories: 'beacon',
      hosts: ['static.cloudflareinsights.com', 'cloudflareinsights.com'],
      policyUrl: 'https://www.cloudflare.com/privacypolicy/',
      countries: ['US'],
      purpose: {ar: 'لعدّ الزيارات وقياس سرعة الصفحات.', en: 'Counts visits and measures how fast pages are.'},
    },
    own,
  );
