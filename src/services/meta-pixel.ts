// Kind: marketing and analytics.
// Cookies: cookiesentry.com/cookies/providers/meta, after Meta's own reference (three months). Hosts: third-party-web
// 0.30.0.
// Safeguard: about.fb.com/news/2023/05 (from 7 September 2023 the DPF, for data of Meta business tools too).
// Its cookie `fr` on facebook.com (90 days) is not listed: a shop may have a cookie of that name.
// Snippet: Meta's base code, without its noscript image, which no consent reaches. Calls:
// developers.facebook.com/docs/facebook-pixel/implementation/gdpr (facts: law-signals §3.3).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, commandQueue, isSpokenFor, once, tell, vendorPage} from '../vendors/page.ts';
import {framework} from './safeguards.ts';

const form = /^\d{6,}$/;
const like = '123456789012345';

/** Meta Pixel, for Facebook and Instagram advertisements. `id`: the pixel id, `123456789012345`. */
export const metaPixel = (given: Identified): Preset<'meta-pixel'> =>
  declare(
    {
      id: 'meta-pixel',
      kind: 'marketing',
      name: {ar: 'بكسل ميتا', en: 'Meta Pixel'},
      provider: 'Meta Platforms, Inc.',
      categories: 'advertising',
      hosts: ['facebook.com', 'facebook.net'],
      stores: [
        {name: '_fbp', days: 90},
        {name: '_fbc', days: 90},
      ],
      policyUrl: 'https://www.facebook.com/privacy/policy/',
      countries: ['US'],
      transferMechanism: framework,
      purpose: {
        ar: 'للإعلانات المستهدفة على فيسبوك وإنستغرام وقياس نتائجها.',
        en: 'Shows targeted advertisements on Facebook and Instagram and measures what they led to.',
      },
    },
    given,
    form,
    like,
  );

/** Loads the pixel while granted: `consent.gate('advertising', loadMetaPixel({id: '123456789012345'}))`. */
export function loadMetaPixel({id}: {readonly id: string}): () => () => void {
  const pixel = expectId('meta-pixel', id, form, like);
  const say = (word: 'grant' | 'revoke'): void => {
    if (!isSpokenFor('meta-pixel')) tell('fbq', 'consent', word);
  };
  return once(
    () => {
      const page = vendorPage();
      if (!page.fbq) {
        const fbq = commandQueue('queue', 'callMethod');
        page.fbq = page._fbq = Object.assign(fbq, {push: fbq, loaded: true, version: '2.0'});
        addScript('https://connect.facebook.net/en_US/fbevents.js');
      }
      say('grant');
      tell('fbq', 'init', pixel);
      tell('fbq', 'track', 'PageView');
    },
    () => say('grant'),
    () => say('revoke'),
  );
}
