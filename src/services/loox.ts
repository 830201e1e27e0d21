// Kind: marketing and analytics.
// Host: loox.io/widget/loox.js in public integrations. Provider, policy: loox.app/legal/privacy-policy-end-users.
// Safeguard: loox.app/legal/updates-to-data-processing-addendum-and-privacy-policies (standard data protection
// clauses). No country: none of the sources states it.
import {declare, type Own, type Preset} from './declare.ts';
import {clauses} from './safeguards.ts';

/** Loox reviews. */
export const loox = (own?: Own): Preset<'loox'> =>
  declare(
    {
      id: 'loox',
      kind: 'marketing',
      name: {ar: 'لوكس', en: 'Loox'},
      provider: 'Loox Online Ltd.',
      categories: 'persistent',
      hosts: ['loox.io'],
      policyUrl: 'https://loox.app/legal/privacy-policy-end-users',
      transferMechanism: clauses,
      purpose: {ar: 'لعرض تقييمات العملاء داخل الصفحة.', en: "Shows customers' reviews within the page."},
    },
    own,
  );
