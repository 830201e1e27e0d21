// Kind: marketing and analytics.
// Cookies: support.google.com/analytics/answer/11397207 (both two years). Hosts: third-party-web 0.30.0.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {googleTag} from './google-tag.ts';
import {clausesAndFramework} from './safeguards.ts';

const form = /^G-[A-Z\d]+$/;
const like = 'G-XXXXXXX';

/** Google Analytics 4, by the Google tag. `id`: the measurement id, `G-XXXXXXX`. */
export const googleAnalytics = (given: Identified): Preset<'google-analytics'> =>
  declare(
    {
      id: 'google-analytics',
      kind: 'marketing',
      name: {ar: 'تحليلات جوجل', en: 'Google Analytics'},
      provider: 'Google LLC',
      categories: 'beacon',
      hosts: ['google-analytics.com', 'analytics.google.com', 'googletagmanager.com'],
      stores: [
        {name: '_ga', days: 730},
        {name: '_ga_*', days: 730},
      ],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'لتحليل سلوك المستخدم: أي الصفحات تُزار وكيف يصل الزائر إليها.',
        en: 'Counts visits and shows which pages are read and how visitors find them.',
      },
    },
    given,
    form,
    like,
  );

/** Loads the tag while granted: `consent.gate('beacon', loadGoogleAnalytics({id: 'G-XXXXXXX'}))`. */
export const loadGoogleAnalytics = ({id}: {readonly id: string}): (() => () => void) =>
  googleTag(expectId('google-analytics', id, form, like), ['analytics_storage']);
