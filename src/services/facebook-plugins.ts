// Kind: marketing and analytics.
// Cookies, on facebook.com: cookiesentry.com/cookies/providers/meta (datr two years, c_user one). Hosts:
// third-party-web 0.30.0. Country: github.com/ghostery/trackerdb 1.0.945.
// Safeguard: about.fb.com/news/2023/05 (the DPF, from 7 September 2023).
import {declare, type Own, type Preset} from './declare.ts';
import {framework} from './safeguards.ts';

/** Facebook page, like button and comments, embedded. */
export const facebookPlugins = (own?: Own): Preset<'facebook-plugins'> =>
  declare(
    {
      id: 'facebook-plugins',
      kind: 'marketing',
      name: {ar: 'فيسبوك', en: 'Facebook plugins'},
      provider: 'Meta Platforms, Inc.',
      categories: 'persistent',
      hosts: ['facebook.com', 'facebook.net', 'fbcdn.net'],
      stores: [
        {name: 'datr', days: 730},
        {name: 'c_user', days: 365},
      ],
      policyUrl: 'https://www.facebook.com/privacy/policy/',
      countries: ['US'],
      transferMechanism: framework,
      purpose: {
        ar: 'لعرض صفحتنا على فيسبوك وأزرار المشاركة داخل الصفحة.',
        en: 'Shows the Facebook page and share buttons within the page.',
      },
    },
    own,
  );
