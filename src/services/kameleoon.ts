// Kind: marketing and analytics.
// Cookie: www.rubydoc.info/gems/kameleoon-client-ruby/3.17.0/Kameleoon/Network/Cookie, the vendor's own. Hosts:
// third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Kameleoon. */
export const kameleoon = (own?: Own): Preset<'kameleoon'> =>
  declare(
    {
      id: 'kameleoon',
      kind: 'marketing',
      name: {ar: 'كاميليون', en: 'Kameleoon'},
      provider: 'Kameleoon',
      categories: 'beacon',
      hosts: ['kameleoon.com', 'kameleoon.eu', 'kameleoon.io'],
      stores: [{name: 'kameleoonVisitorCode', days: 380}],
      policyUrl: 'https://www.kameleoon.com/privacy-policy',
      countries: ['FR'],
      purpose: {
        ar: 'لتجربة صيغ مختلفة من الصفحات ومعرفة أيها أنسب.',
        en: 'Tries variants of pages and measures which one serves best.',
      },
    },
    own,
  );
