// Kind: marketing and analytics.
// Cookies: zoho.com/salesiq/cookies-policy.html. Hosts, provider, country, policy: github.com/ghostery/trackerdb
// 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Zoho SalesIQ chat and its count of visitors. */
export const zohoSalesIq = (own?: Own): Preset<'zoho-salesiq'> =>
  declare(
    {
      id: 'zoho-salesiq',
      kind: 'marketing',
      name: {ar: 'زوهو سيلز آي كيو', en: 'Zoho SalesIQ'},
      provider: 'Zoho Corporation',
      categories: 'persistent',
      hosts: ['salesiq.zoho.com', 'salesiq.zoho.eu', 'zohostatic.eu'],
      stores: [
        {name: '*-_zldp', days: 730},
        {name: '*-_zldt', days: 1},
        {name: '*-_siqid', days: 730},
        {name: 'zld*state', days: 0.004},
        {name: 'zld*dragpos', days: 0.004},
      ],
      policyUrl: 'https://www.zoho.com/privacy.html',
      countries: ['IN'],
      purpose: {ar: 'لمحادثة خدمة العملاء داخل الصفحة.', en: 'Lets you chat with customer service within the page.'},
    },
    own,
  );
