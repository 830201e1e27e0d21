// Kind: marketing and analytics.
// Cookies: ads.tiktok.com/help/article?aid=10007540 (13 months); names:
// kukie.io/blog/tiktok-pixel-cookies-compliance. Hosts: consentstack.io/vendors/tiktok.
// Provider: tiktokfor.business privacy policy (TikTok Pte. Ltd., Singapore, for the Middle East).
// Snippet, with its consent methods: TikTok's base code, the same in ten public repositories (facts: law-signals
// §3.3).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, isSpokenFor, once, vendorPage} from '../vendors/page.ts';

const form = /^[A-Z\d]{10,}$/;
const like = 'C4XXXXXXXXXXXXXXXXXX';

/** TikTok Pixel. `id`: the pixel code, `C4XXXXXXXXXXXXXXXXXX`. */
export const tiktokPixel = (given: Identified): Preset<'tiktok-pixel'> =>
  declare(
    {
      id: 'tiktok-pixel',
      kind: 'marketing',
      name: {ar: 'بكسل تيك توك', en: 'TikTok Pixel'},
      provider: 'TikTok Pte. Ltd.',
      categories: 'advertising',
      hosts: ['analytics.tiktok.com', 'business-api.tiktok.com'],
      stores: [
        {name: '_ttp', days: 390},
        {name: '_tt_enable_cookie', days: 390},
        {name: 'ttclid', days: 390},
        {name: 'ttcsid*', days: 390},
        {name: 'tt_appInfo', days: 0},
        {name: 'tt_sessionId', days: 0},
        {name: 'tt_pixel_session_index', days: 0},
      ],
      policyUrl: 'https://www.tiktok.com/legal/page/global/partner-privacy-policy/en',
      countries: ['SG'],
      purpose: {
        ar: 'للإعلانات المستهدفة على تيك توك وقياس نتائجها.',
        en: 'Shows targeted advertisements on TikTok and measures what they led to.',
      },
    },
    given,
    form,
    like,
  );

type Ttq = unknown[] & Record<string, unknown>;

/** Loads the pixel while granted: `consent.gate('advertising', loadTiktokPixel({id: 'C4XXXXXXXXXXXXXXXXXX'}))`. */
export function loadTiktokPixel({id}: {readonly id: string}): () => () => void {
  const pixel = expectId('tiktok-pixel', id, form, like);
  const call = (method: string): void => {
    if (method !== 'page' && isSpokenFor('tiktok-pixel')) return;
    const run = (vendorPage().ttq as Partial<Ttq> | undefined)?.[method];
    if (typeof run === 'function') Reflect.apply(run, vendorPage().ttq, []);
  };
  return once(
    () => {
      const page = vendorPage();
      page.TiktokAnalyticsObject = 'ttq';
      const ttq = (page.ttq ??= []) as Ttq;
      const source = 'https://analytics.tiktok.com/i18n/pixel/events.js';
      const methods = [
        ...['page', 'track', 'identify', 'instances', 'debug', 'on', 'off', 'once', 'ready', 'alias', 'group'],
        ...['enableCookie', 'disableCookie', 'holdConsent', 'revokeConsent', 'grantConsent'],
      ];
      for (const method of methods) ttq[method] ??= (...given: unknown[]) => ttq.push([method, ...given]);
      ttq._i = {...(ttq._i as object), [pixel]: Object.assign([], {_u: source})};
      ttq._t = {...(ttq._t as object), [pixel]: Date.now()};
      ttq._o = {...(ttq._o as object), [pixel]: {}};
      call('grantConsent');
      call('page');
      addScript(`${source}?sdkid=${pixel}&lib=ttq`);
    },
    () => call('grantConsent'),
    () => call('revokeConsent'),
  );
}
