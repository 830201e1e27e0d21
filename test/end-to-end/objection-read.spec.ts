// What may run unless the visitor objects waits until the sentence that says so can be read, and goes on where it was told.
import {expect, open, test, type Site} from './gate-site.ts';
import {isSilenced, letTick, tracker} from './silence-site.ts';

const law = 'a law of theirs';
const categories = [{id: 'beacon', basis: 'objection', law, regions: ['GB']}, {id: 'advertising'}];
const britain = {ui: undefined, categories, signals: {region: 'GB'}};
const note = 'ithn-banner [part=objection]';
const shop = (body: string): string => `<!doctype html><html lang="en"><title>Shop</title><body><ithn>${body}`;
const pixel = ({stranger}: Site): string => `<img alt="" data-consent="beacon" data-src="${stranger}/beacon.gif">`;

test('waits in a window where the sentence lies below the fold, until it is scrolled to', async ({page: tab, site}) => {
  await tab.setViewportSize({width: 320, height: 256});
  site.page('/', shop(pixel(site)), britain);
  await open(tab, site, '/');
  await expect(tab.locator(note)).toContainText(law);
  // as far as it is looked at in a larger window
  await tab.locator('ithn-banner [part=text]').evaluate(async (text) => {
    await Promise.all((text.getRootNode() as ShadowRoot).getAnimations().map(({finished}) => finished));
    await new Promise((done) => setTimeout(done, 600));
  });
  expect(site.footprints).toEqual([]);
  await tab.locator(note).evaluate((one) => one.scrollIntoView({block: 'end'}));
  await expect.poll(() => site.footprints).toEqual(['/beacon.gif']);
});

test('waits while a layer of the page’s own is empty, tiny, faint or covered', async ({page: tab, site}) => {
  const own = `<p id="own" data-objection="beacon"></p><div id="cover" style="position: fixed; inset: 0" hidden></div>`;
  site.page('/', shop(`${own}${pixel(site)}`), {...britain, ui: 'none'});
  await open(tab, site, '/');
  await tab.waitForFunction(() => window.ithn?.status().objectable);
  const set = (text: string, style: string, isCovered: boolean) =>
    tab.evaluate(
      async ([text, style, isCovered]) => {
        const [own, cover] = ['own', 'cover'].map((id) => document.getElementById(id));
        cover?.toggleAttribute('hidden', !isCovered);
        own?.setAttribute('style', style);
        if (own) own.textContent = text;
        await new Promise((done) => setTimeout(done, 600));
      },
      [text, style, isCovered] as const,
    );
  const words = 'We count visits. One click ends it.';
  for (const [text, style, isCovered] of [
    ['', '', false],
    [words, 'position: absolute; width: 1px; height: 1px; overflow: hidden', false],
    [words, 'opacity: .1', false],
    [words, 'visibility: hidden', false],
    [words, 'margin-top: 300vh', false],
    [words, '', true],
  ] as const) {
    await set(text, style, isCovered);
    expect(site.footprints, `${style} ${isCovered}`).toEqual([]);
  }
  await set(words, '', false);
  await expect.poll(() => site.footprints).toEqual(['/beacon.gif']);
});

test('goes on when a yes lapses in an open page: nothing is removed or silenced', async ({page: tab, site}) => {
  const services = [{id: 'counter', categories: 'beacon', stores: ['_count']}];
  site.page('/tracker.js', tracker(`document.cookie = '_count=1; path=/'; tick(() => fetch(at + '/kept'))`));
  site.page(
    '/',
    shop(`<script>window.vendorAt = '${site.stranger}'</script>
      <script type="text/plain" data-consent="beacon" data-service="counter" src="/tracker.js"></script>`),
    {...britain, services, gate: {onWithdraw: 'none'}},
  );
  await open(tab, site, '/');
  await letTick(tab, 2);
  await tab.evaluate(
    () =>
      void window.ithn?.choose(
        {categories: {beacon: true, advertising: false}},
        {
          expiresAt: Date.now() + 1000,
        },
      ),
  );
  await expect.poll(() => tab.evaluate(() => window.ithn?.state.status)).toBe('lapsed');
  expect(await tab.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  await letTick(tab, 5);
  expect(await tab.evaluate(() => document.cookie)).toContain('_count=1');
  expect(await isSilenced(tab)).toBe(false);
  const before = site.footprints.length;
  await expect.poll(() => site.footprints.length).toBeGreaterThan(before);
});

test('a banner that comes back after document.open() tells it too, and its no is the objection', async ({
  page: tab,
  site,
}) => {
  site.page('/', shop(pixel(site)), britain);
  await open(tab, site, '/');
  await expect.poll(() => site.footprints).toEqual(['/beacon.gif']);
  await tab.evaluate(() => {
    document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the test is about
    document.write('<!doctype html><html lang="en"><body><p>new</p>');
    document.close();
  });
  await expect(tab.locator(note)).toContainText(law);
  await tab.locator('ithn-banner button[part~=reject]').click();
  await expect
    .poll(() => tab.evaluate(() => window.ithn?.state.status === 'decided' && window.ithn.state.decision.source))
    .toBe('objection');
});
