// Kind: marketing and analytics.
// Cookies, policy: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0.
// Provider, country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Disqus comments. */
export const disqus = (own?: Own): Preset<'disqus'> =>
  declare(
    {
      id: 'disqus',
      kind: 'marketing',
      name: {ar: 'ديسكس', en: 'Disqus'},
      provider: 'Disqus (Zeta Global)',
      categories: 'persistent',
      hosts: ['disqus.com', 'disquscdn.com'],
      stores: [
        {name: 'vglnk.Agent.p', days: 365},
        {name: 'vglnk.PartnerRfsh.p', days: 365},
      ],
      policyUrl: 'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
      countries: ['US'],
      purpose: {ar: 'لعرض التعليقات وكتابتها داخل الصفحة.', en: 'Shows comments and lets you write them.'},
    },
    own,
  );
