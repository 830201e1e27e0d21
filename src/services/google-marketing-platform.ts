// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (DoubleClick). Hosts:
// github.com/ghostery/trackerdb 1.0.945.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google Marketing Platform: Campaign Manager, Floodlight. */
export const googleMarketingPlatform = (own?: Own): Preset<'google-marketing-platform'> =>
  declare(
    {
      id: 'google-marketing-platform',
      kind: 'marketing',
      name: {ar: 'منصة جوجل التسويقية', en: 'Google Marketing Platform'},
      provider: 'Google LLC',
      categories: 'advertising',
      hosts: ['doubleclick.net', '2mdn.net'],
      stores: [
        {name: 'IDE', days: 730},
        {name: 'DSID', days: 14},
        {name: 'FLC', days: 0.001},
        {name: 'APC', days: 180},
      ],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );
