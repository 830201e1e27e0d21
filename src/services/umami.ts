// Kind: marketing and analytics.
// Key: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database; that it is a refusal: public integrations.
// Hosts: cloud.umami.is, gateway.umami.is, api-gateway.umami.dev in public integrations. Policy: umami.is/privacy in
// public integrations. No country: none of the sources states it.
import {declare, remembersAnswer, type Own, type Preset} from './declare.ts';

/** Umami Cloud. For your own server say `hosts` and `provider`. */
export const umami = (own?: Own): Preset<'umami'> =>
  declare(
    {
      id: 'umami',
      kind: 'marketing',
      name: {ar: 'أومامي', en: 'Umami Cloud'},
      provider: 'Umami',
      categories: 'beacon',
      hosts: ['umami.is', 'umami.dev'],
      stores: [{name: 'umami.disabled', kind: 'local', optOut: true, purpose: remembersAnswer}],
      policyUrl: 'https://umami.is/privacy',
      purpose: {ar: 'لعدّ الزيارات ومعرفة الصفحات التي تُقرأ.', en: 'Counts visits and shows which pages are read.'},
    },
    own,
  );
