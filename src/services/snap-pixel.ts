// Kind: marketing and analytics.
// Cookies, hosts, form of the id: consentstack.io/vendors/snap-pixel; Open Cookie Database,
// github.com/jkwakman/Open-Cookie-Database.
// Safeguards: snap.com/terms/data-transfer-agreement (SCCs), values.snap.com EEA and UK privacy notice (DPF). Policy:
// github.com/ghostery/trackerdb 1.0.945.
// Snippet: Snap's base code, the same in ten public repositories. No consent call exists (facts: law-signals §3.3).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, commandQueue, once, tell, vendorPage} from '../vendors/page.ts';
import {clausesAndFramework} from './safeguards.ts';

const form = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const like = 'a UUID';

/** Snap Pixel. `id`: the pixel id, a UUID. */
export const snapPixel = (given: Identified): Preset<'snap-pixel'> =>
  declare(
    {
      id: 'snap-pixel',
      kind: 'marketing',
      name: {ar: 'بكسل سناب شات', en: 'Snap Pixel'},
      provider: 'Snap Inc.',
      categories: 'advertising',
      hosts: ['sc-static.net', 'tr.snapchat.com'],
      stores: [
        {name: '_scid', days: 390},
        {name: '_scid_r', days: 390},
        {name: '_sctr', days: 0},
        {name: 'sc_at', days: 365},
        {name: '_schn', days: 1},
      ],
      policyUrl: 'https://values.snap.com/privacy/privacy-policy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'للإعلانات المستهدفة على سناب شات وقياس نتائجها.',
        en: 'Shows targeted advertisements on Snapchat and measures what they led to.',
      },
    },
    given,
    form,
    like,
  );

/** Loads the pixel when granted. It cannot be unloaded: it stays until the page is reloaded. */
export function loadSnapPixel({id}: {readonly id: string}): () => () => void {
  const pixel = expectId('snap-pixel', id, form, like);
  return once(
    () => {
      const page = vendorPage();
      if (!page.snaptr) {
        page.snaptr = commandQueue('queue', 'handleRequest');
        addScript('https://sc-static.net/scevent.min.js');
      }
      tell('snaptr', 'init', pixel);
      tell('snaptr', 'track', 'PAGE_VIEW');
    },
    () => {},
    () => {},
  );
}
