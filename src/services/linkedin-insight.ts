// Kind: marketing and analytics.
// Cookies: linkedin.com/legal/l/cookie-table; consentstack.io/vendors/linkedin-insight-tag; Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database. Hosts: @c15t/scripts 2.2.0, consentstack.io.
// Provider: flowconsent.com/en/services/analytics/linkedin-insight-tag. Policy: Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** LinkedIn Insight Tag. */
export const linkedinInsight = (own?: Own): Preset<'linkedin-insight'> =>
  declare(
    {
      id: 'linkedin-insight',
      kind: 'marketing',
      name: {ar: 'لينكدإن', en: 'LinkedIn Insight'},
      provider: 'LinkedIn Corporation',
      categories: 'advertising',
      hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'www.linkedin.com'],
      stores: [
        {name: 'li_fat_id', days: 30},
        {name: 'li_giant', days: 7},
        {name: 'li_sugr', days: 90},
        {name: 'bcookie', days: 365},
        {name: 'bscookie', days: 365},
        {name: 'lidc', days: 1},
        {name: 'UserMatchHistory', days: 30},
        {name: 'AnalyticsSyncHistory', days: 30},
      ],
      policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة على لينكدإن وقياس نتائجها.',
        en: 'Shows targeted advertisements on LinkedIn and measures what they led to.',
      },
    },
    own,
  );
