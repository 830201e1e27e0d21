// Races and faults that no other file names: what the gate does when something breaks, is clicked, or is written away.
import {accept, expect, expectCaught, open, ranIn, test, type Site} from './gate-site.ts';

const held = ({stranger}: Site): string =>
  `<img data-consent="beacon" data-src="${stranger}/held.gif" alt="">
   <script type="text/plain" data-consent="beacon" src="${stranger}/held.js"></script>`;
const both = ['/held.gif', '/held.js'];

// What the page itself has broken may be said in its console; it may neither open the gate nor stop the page.
for (const [what, breaking] of [
  ['MutationObserver', 'MutationObserver = class { constructor() { throw new Error("broken on purpose") } }'],
  ['matches()', 'Element.prototype.matches = () => { throw new Error("broken on purpose") }'],
  ['querySelectorAll()', 'Document.prototype.querySelectorAll = () => { throw new Error("broken on purpose") }'],
  ['document.cookie', 'Object.defineProperty(document, "cookie", {get() { throw new Error("broken on purpose") }})'],
  [
    'customElements.define()',
    'CustomElementRegistry.prototype.define = () => { throw new Error("broken on purpose") }',
  ],
  ['the dispatch of events', 'Document.prototype.dispatchEvent = () => { throw new Error("broken on purpose") }'],
] as const)
  test(`8: ${what} throws inside the library: shut, and the page’s own scripts run`, async ({page, site}) => {
    const own = `<script>ran('own')</script><script>setTimeout(() => ran('later'), 400)</script>`;
    site.page('/broken', `<script>${breaking}</script><ithn><body>${held(site)}${own}`, {ui: {}});
    await open(page, site, '/broken');
    await expect.poll(() => ranIn(page)).toEqual(['own', 'later']);
    await page.waitForTimeout(300);
    expect(site.footprints).toEqual([]);
  });

test('8: the broken page is detected without the gate', async ({page, site}) => {
  site.page('/broken', `<ithn><body>${held(site)}`);
  await expectCaught(page, site, '/broken', both);
});

test('13: a programmatic click grants nothing; its no counts; the visitor’s own key press grants', async ({
  page,
  site,
}) => {
  site.page('/clicked', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>${held(site)}`, {
    ui: {},
    gate: {requireGesture: true},
  });
  await expectCaught(page, site, '/clicked', both);
  const press = (part: string) =>
    page.locator(`ithn-banner button[part~=${part}]`).evaluate((button: HTMLElement) => {
      button.click();
      button.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      button.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true}));
    });
  const banner = page.locator('ithn-banner button[part~=accept]');
  await open(page, site, '/clicked');
  await expect(banner).toBeVisible();
  await press('accept');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  expect(site.footprints).toEqual([]);
  await press('reject');
  await expect(banner).toBeHidden();
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
  expect(site.footprints).toEqual([]);

  await page.evaluate(() => window.ithn?.erase());
  await open(page, site, '/clicked');
  await banner.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => [...site.footprints].sort()).toEqual(both);
});

test('19: an element of the page that looks like ours does nothing when clicked', async ({page, site}) => {
  const looks = `<button class="accept" part="accept button" data-action="accept" id="accept">x</button>
    <ithn-banner-like><button part="accept">y</button></ithn-banner-like>
    <div onclick="" data-consent="beacon" part="base"><button part="save">z</button></div>`;
  site.page('/looks', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>${looks}${held(site)}`, {
    ui: {},
    services: [{id: 'measure', categories: 'beacon', stores: ['_m']}],
  });
  await expectCaught(page, site, '/looks', both);
  await open(page, site, '/looks');
  await expect(page.locator('ithn-banner button[part~=accept]')).toBeVisible();
  await page.evaluate(() => (document.cookie = '_m=1;path=/'));
  for (const button of await page.locator('body button').all()) await button.click({force: true});
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
  expect(await page.evaluate(() => document.cookie)).toBe('_m=1');
  expect(site.footprints).toEqual([]);
});

test('29: document.open() and write() after load: written markup is held', async ({page, site}) => {
  site.page('/rewritten', `<ithn><body>${held(site)}`);
  await expectCaught(page, site, '/rewritten', both);
  await open(page, site, '/rewritten');
  await page.evaluate(() => window.ithn?.ready); // a configuration that is gone before it was looked at counts as none
  await page.waitForLoadState('networkidle');
  const write = (html: string) =>
    page.evaluate((html) => {
      document.open();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the test is about
      document.write(html);
      document.close();
    }, html);
  await write(`<!doctype html><p>new</p>${held(site)}`);
  await page.waitForTimeout(500);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => [...site.footprints].sort()).toEqual(both);
});

test('29: document.open() and write() while the banner is open: it reappears and can be answered', async ({
  page,
  site,
}) => {
  site.page('/asked', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>${held(site)}`, {ui: {}});
  await expectCaught(page, site, '/asked', both);
  await open(page, site, '/asked');
  const button = (name: string) => page.locator('ithn-banner').locator(`[part~=${name}]`);
  await expect(button('accept')).toBeVisible();
  await page.waitForLoadState('networkidle'); // a configuration that is gone before it was looked at counts as none
  await page.evaluate(
    (html) => {
      document.open();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the test is about
      document.write(html);
      document.close();
    },
    `<!doctype html><html lang="en"><body><p>new</p>${held(site)}`,
  );
  await expect(button('accept')).toBeVisible();
  await expect(page.locator('ithn-banner')).toHaveCount(1);
  expect(site.footprints).toEqual([]);
  await button('accept').click();
  await expect.poll(() => [...site.footprints].sort()).toEqual(both);
  await expect(page.locator('ithn-banner')).toHaveCount(0);
});

test('29: a page that removes the banner every 100 ms: shut throughout, and the page stays usable', async ({
  page,
  site,
}) => {
  const taking = `<button onclick="ran('own')">own</button>
    <script>setInterval(() => document.querySelector('ithn-banner')?.remove(), 100)</script>`;
  site.page('/taking', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>${taking}${held(site)}`, {
    ui: {},
  });
  await expectCaught(page, site, '/taking', both);
  await open(page, site, '/taking');
  await page.waitForTimeout(2500);
  await page.getByRole('button', {name: 'own'}).click();
  expect(await ranIn(page)).toEqual(['own']);
  expect(site.footprints).toEqual([]);
});

test('templates: what was denied meanwhile is not restored with its template', async ({page, site}) => {
  const inner = `<template data-consent="advertising"><iframe src="${site.stranger}/inner.html"></iframe><script>ran('inner')</script></template>`;
  const outer = `<template data-consent="beacon"><i>outer</i>${inner}<iframe data-consent="advertising" data-src="${site.stranger}/frame.html"></iframe></template>`;
  site.page('/nested', `<ithn><body>${outer}`);
  await expectCaught(page, site, '/nested', ['/frame.html', '/inner.html']);
  const choose = (...ids: string[]) =>
    page.evaluate((ids) => {
      const categories = Object.fromEntries(['beacon', 'advertising'].map((id) => [id, ids.includes(id)]));
      void window.ithn?.choose({categories});
    }, ids);
  await open(page, site, '/nested');
  await page.waitForLoadState('load');
  await choose('beacon', 'advertising');
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/frame.html', '/inner.html']);
  await expect.poll(() => ranIn(page)).toEqual(['inner']);
  await choose('advertising'); // off the page goes the outer one, with all that was in it
  await expect(page.locator('i')).toHaveCount(0);
  await choose();
  site.footprints.length = 0;
  await choose('beacon');
  await expect(page.locator('i')).toHaveCount(1);
  await page.waitForTimeout(700);
  expect(site.footprints).toEqual([]);
  await choose('beacon', 'advertising');
  await expect.poll(() => [...new Set(site.footprints)].sort()).toEqual(['/frame.html', '/inner.html']);
  expect(await ranIn(page)).toEqual(['inner']);
});
