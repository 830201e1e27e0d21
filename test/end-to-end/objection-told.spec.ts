// What may run unless the visitor objects runs once they have been told so, and not before.
import type {Page} from '@playwright/test';
import {expect, open, test} from './gate-site.ts';

const law = 'a law of theirs';
const categories = [{id: 'beacon', basis: 'objection', law, regions: ['GB']}, {id: 'advertising'}];
const britain = {ui: undefined, categories, signals: {region: 'GB'}};
const pixel = (at: string): string => `<img alt="" data-consent="beacon" data-src="${at}/beacon.gif">`;
const note = 'ithn-banner [part=objection]';

/** What the console says of what stays off; from then on a page that was to tell the visitor would have. */
async function hearUntold(tab: Page, go: () => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  tab.on('console', (message) => {
    if (message.text().includes('stays off')) said.push(message.text());
  });
  await tab.clock.install();
  await go();
  await tab.waitForLoadState('load');
  await tab.waitForFunction(() => window.ithn?.status().objectable);
  await tab.clock.fastForward(5100);
  await expect.poll(() => said).toHaveLength(1);
  await tab.clock.fastForward(60_000);
  expect(said, 'once').toHaveLength(1);
  return said.join();
}

test('runs after the sentence stands in the banner', async ({page: tab, site}) => {
  site.page('/', `<body><ithn>${pixel(site.stranger)}`, britain);
  let bring = (): void => {};
  const isAsked = new Promise<void>((asked) => {
    void tab.route('**/note-objection-*.js', async (route) => {
      asked();
      await new Promise<void>((resolve) => (bring = resolve));
      await route.continue();
    });
  });
  const order: string[] = [];
  await tab.exposeFunction('noted', () => order.push('sentence'));
  await tab.route('**/beacon.gif', async (route) => {
    order.push((await tab.locator(note).allTextContents()).join().includes(law) ? 'request' : 'request unsaid');
    await route.continue();
  });
  await open(tab, site, '/');
  await isAsked;
  await expect(tab.locator('ithn-banner [part~=reject]')).toBeVisible();
  await tab.waitForFunction(() => window.ithn?.status().objectable);
  await tab.evaluate((at) => fetch(`${at}/later`), site.stranger);
  expect(site.footprints, 'the banner stands, and lists it among what waits').toEqual(['/later']);
  expect(await tab.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  await tab.evaluate(() => {
    const root = document.querySelector('ithn-banner')?.shadowRoot;
    const look = (): boolean => !!root?.querySelector('[part=objection]');
    const watch = new MutationObserver(() => {
      if (!look()) return;
      watch.disconnect();
      (globalThis as unknown as {noted(): void}).noted();
    });
    if (root) watch.observe(root, {subtree: true, childList: true});
  });
  bring();
  await expect.poll(() => site.footprints).toEqual(['/later', '/beacon.gif']);
  expect(order).toEqual(['sentence', 'request']);
});

for (const file of ['note-objection', 'offer-return', 'ui'])
  test(`stays off, and says so once, where the file ${file} does not come`, async ({page: tab, site}) => {
    site.page('/', `<body><ithn>${pixel(site.stranger)}`, britain);
    await tab.route(`**/${file}-*.js`, (route) => route.abort());
    expect(await hearUntold(tab, () => open(tab, site, '/'))).toContain('"beacon"');
    expect(site.footprints).toEqual([]);
    expect(await tab.evaluate(() => window.ithn?.status().presumed)).toEqual([]);
    // the control: with the file it runs
    await tab.unroute(`**/${file}-*.js`);
    await open(tab, site, '/');
    await expect.poll(() => site.footprints).toEqual(['/beacon.gif']);
  });

for (const [what, rule] of [
  ['the banner', 'ithn-banner {display: none !important}'],
  ['the sentence', 'ithn-banner::part(objection) {visibility: hidden}'],
] as const)
  test(`stays off where the page hides ${what}`, async ({page: tab, site}) => {
    site.page('/', `<style>${rule}</style><body><ithn>${pixel(site.stranger)}`, britain);
    await hearUntold(tab, () => open(tab, site, '/'));
    expect(site.footprints).toEqual([]);
  });

const prevent = `<script>document.addEventListener('ithn-show', (event) => event.preventDefault())</script>`;
for (const [how, config, before] of [
  ['prevents ithn-show', britain, prevent],
  ['has ui: none', {...britain, ui: 'none'}, ''],
] as const)
  test(`where the page ${how}, runs once an element of its own that says so can be seen`, async ({page: tab, site}) => {
    site.page('/', `<body>${before}<ithn>${pixel(site.stranger)}<p id="own" hidden>`, config);
    // the browser's own, before the test's clock stands in for it
    await tab.addInitScript(() => Object.assign(globalThis, {frame: requestAnimationFrame.bind(globalThis)}));
    expect(await hearUntold(tab, () => open(tab, site, '/'))).toContain('data-objection="beacon"');
    expect(site.footprints).toEqual([]);
    expect(await tab.locator('ithn-banner').count()).toBe(0);
    await tab.locator('#own').evaluate((own) => {
      own.dataset.objection = 'advertising';
      own.textContent = 'We count visits. One click ends it.';
      own.toggleAttribute('hidden', false);
    });
    // every look that this brings is over by then
    const frames = async (): Promise<void> => {
      await tab.evaluate(async () => {
        const {frame} = globalThis as unknown as {frame: typeof requestAnimationFrame};
        for (let count = 0; count < 3; count++) await new Promise(frame);
      });
      await tab.clock.runFor(1000);
    };
    await frames();
    await tab.locator('#own').evaluate((own) => {
      own.toggleAttribute('hidden', true);
      own.dataset.objection = 'persistent beacon';
    });
    await frames();
    expect(site.footprints, 'not for another category, nor unseen').toEqual([]);
    await tab.locator('#own').evaluate((own) => own.toggleAttribute('hidden', false));
    await expect.poll(() => site.footprints).toEqual(['/beacon.gif']);
  });
