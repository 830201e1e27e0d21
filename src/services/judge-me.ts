// Kind: marketing and analytics.
// Host: third-party-web 0.30.0. Provider, country: cdn.judge.me/terms (Worship Street, London). Policy:
// judge.me/privacy in public integrations. Safeguard: cdn.judge.me/compliance (SCCs).
import {declare, type Own, type Preset} from './declare.ts';
import {clauses} from './safeguards.ts';

/** Judge.me reviews. */
export const judgeMe = (own?: Own): Preset<'judge-me'> =>
  declare(
    {
      id: 'judge-me',
      kind: 'marketing',
      name: {ar: 'جادج مي', en: 'Judge.me'},
      provider: 'Judge.me Ltd',
      categories: 'persistent',
      hosts: ['judge.me'],
      policyUrl: 'https://judge.me/privacy',
      countries: ['GB'],
      transferMechanism: clauses,
      purpose: {ar: 'لعرض تقييمات العملاء داخل الصفحة.', en: "Shows customers' reviews within the page."},
    },
    own,
  );
