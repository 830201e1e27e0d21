// Ten sites made at random from a seed: who is on the page, under which category, held or live, at once or later.
import {config, hotjar, ithnPage, stranger, tiktok} from './page.mjs';

/** Small and the same everywhere: https://en.wikipedia.org/wiki/Xorshift#Example_implementation */
function createRandom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** @param {number} seed @param {number} count */
export function mutatedSites(seed, count = 10) {
  const random = createRandom(seed);
  const pick = (all) => all[Math.floor(random() * all.length)];
  return Array.from({length: count}, (_, index) => {
    const things = Array.from({length: 1 + Math.floor(random() * 3)}, () => {
      const host = pick([hotjar, tiktok, stranger]);
      const isHeld = random() < 0.6;
      const delay = pick([0, 0, 300, 700]);
      const category = pick(['beacon', 'advertising', 'persistent']);
      const service =
        host === hotjar ? ' data-service="hotjar"' : host === tiktok ? ' data-service="tiktok-pixel"' : '';
      const mark = isHeld ? `type="text/plain" data-consent="${category}"${service}` : '';
      return `<script ${mark}>setTimeout(() => { new Image().src = 'http://${host}/${index}-${category}.gif'; }, ${delay});</script>`;
    });
    return {
      id: `mutated-${index + 1}`,
      html: ithnPage({settings: config(), head: things.join('\n')}),
      passes: 'no,yes',
      declares: {hotjar, 'tiktok-pixel': tiktok},
    };
  });
}
