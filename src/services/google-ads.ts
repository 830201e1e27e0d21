// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (Google Ads, DoubleClick). Hosts:
// github.com/ghostery/trackerdb 1.0.945.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {googleTag} from './google-tag.ts';
import {clausesAndFramework} from './safeguards.ts';

const form = /^AW-\d+$/;
const like = 'AW-123456789';

/** Google Ads: conversions and remarketing. `id`: the conversion id, `AW-123456789`. */
export const googleAds = (given: Identified): Preset<'google-ads'> =>
  declare(
    {
      id: 'google-ads',
      kind: 'marketing',
      name: {ar: 'إعلانات جوجل', en: 'Google Ads'},
      provider: 'Google LLC',
      categories: 'advertising',
      hosts: ['googleadservices.com', 'doubleclick.net', 'googlesyndication.com', 'googletagmanager.com'],
      stores: [
        {name: '_gcl_*', days: 90},
        {name: '_gac_*', days: 90},
        {name: 'FPGCLAW', days: 90},
        {name: 'FPGCLGB', days: 90},
        {name: 'IDE', days: 730},
        {name: 'test_cookie', days: 365},
      ],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    given,
    form,
    like,
  );

/** Loads the tag while granted: `consent.gate('advertising', loadGoogleAds({id: 'AW-123456789'}))`. */
export const loadGoogleAds = ({id}: {readonly id: string}): (() => () => void) =>
  googleTag(expectId('google-ads', id, form, like), ['ad_storage', 'ad_user_data', 'ad_personalization']);
