// Pages that come back out of the back/forward cache for real: each test asserts `pageshow.persisted`, and that the
// page's own memory is still there. Playwright switches the cache off, so these tests start a browser of their own.
import {chromium, type Browser, type Page} from '@playwright/test';
import {expect, open, test as base, type Site} from './gate-site.ts';

type Remembering = typeof globalThis & {came?: string[]; token?: number};

const test = base.extend<{tabs: readonly [Page, Page]}, {caching: Browser}>({
  caching: [
    async ({}, use, {project}) => {
      const {launchOptions} = project.use;
      const browser = await chromium.launch({
        ...launchOptions,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      await use(browser);
      await browser.close();
    },
    {scope: 'worker'},
  ],
  /** Two tabs of one visitor, with nothing of the test in them that would keep a page out of the cache. */
  tabs: async ({caching}, use) => {
    const context = await caching.newContext({permissions: ['local-network-access']});
    await use([await context.newPage(), await context.newPage()]);
    await context.close();
  },
});

/** Writes down how the page came, and adds a held image whenever it does. */
const page = (stranger: string) => `<script>
    order = []; came = []; ran = (name) => order.push(name);
    addEventListener('pageshow', ({persisted}) => {
      came.push(persisted ? 'cached' : 'loaded');
      if (persisted) document.body.insertAdjacentHTML('beforeend',
        '<img data-consent="beacon" data-src="${stranger}/again.gif">');
    });
  </script><ithn><body><iframe data-consent="beacon" data-src="${stranger}/frame.html"></iframe>
  <script type="text/plain" data-consent="beacon" src="${stranger}/held.js"></script>
  <script type="text/plain" data-consent="beacon">ran('inline')</script>`;
/** Until the receipt is sealed as well: a page whose IndexedDB is at work may be dropped from the cache. */
const choose = (page: Page, how: 'acceptAll' | 'rejectAll') =>
  page.evaluate(async (how) => {
    await window.ithn?.[how]();
    await window.ithn?.receipts();
  }, how);
const ran = (page: Page) => page.evaluate(() => (globalThis as {order?: string[]}).order);

/** In front of the library's tag: Chromium drops a page from the cache when a message comes for it. */
const tellsNobody = '<script>delete globalThis.BroadcastChannel</script>';

/** Leaves the page for another, where `meanwhile` happens, and comes back. */
async function leaveAndReturn(page: Page, site: Site, meanwhile: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => ((globalThis as Remembering).token = 7));
  site.page('/elsewhere', `${tellsNobody}<ithn><body>`);
  await open(page, site, '/elsewhere');
  await meanwhile();
  site.footprints.length = 0;
  await page.goBack({waitUntil: 'commit'});
}
/** Out of the cache: the very same page, with the memory it had. */
async function expectCached(page: Page): Promise<void> {
  const came = () => page.evaluate(() => (globalThis as Remembering).came);
  await expect.poll(came, 'how the page came').toEqual(['loaded', 'cached']);
  expect(await page.evaluate(() => (globalThis as Remembering).token), 'it is the same page').toBe(7);
}
const both = ['/frame.html', '/held.js'];
const arrived = ({footprints}: Site) => [...footprints].sort();

for (const [where, isOther] of [
  ['in another tab', true],
  ['on the page it went to', false],
] as const)
  test(`back/forward cache: a yes withdrawn ${where}: the restored page sends nothing more`, async ({
    tabs: [one, other],
    site,
  }) => {
    site.page('/cached', page(site.stranger));
    site.page('/other', `${tellsNobody}<ithn><body>`);
    await open(one, site, '/cached');
    await choose(one, 'acceptAll');
    await expect.poll(() => arrived(site)).toEqual(both);
    await open(other, site, '/other');
    await leaveAndReturn(one, site, () => choose(isOther ? other : one, 'rejectAll'));
    await expectCached(one);
    await expect.poll(() => one.locator('iframe[src]').count()).toBe(0);
    expect(await one.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
    await one.waitForTimeout(700);
    expect(site.footprints).toEqual([]);
    expect(one.frames().map((frame) => frame.url())).not.toContain(`${site.stranger}/frame.html`);
    expect(await ran(one), 'what ran has run, and nothing twice').toEqual(['held', 'inline']);
  });

test('back/forward cache: a withdrawal drops the cached page, and what had run there is gone', async ({
  tabs: [one, other],
  site,
}) => {
  site.page('/cached', page(site.stranger));
  site.page('/other', '<ithn><body>');
  await open(one, site, '/cached');
  await choose(one, 'acceptAll');
  await expect.poll(() => arrived(site)).toEqual(both);
  await open(other, site, '/other');
  await leaveAndReturn(one, site, () => choose(other, 'rejectAll'));
  await one.waitForTimeout(700);
  expect(await one.evaluate(() => (globalThis as Remembering).came)).toEqual(['loaded']);
  expect(await ran(one)).toEqual([]);
  expect(site.footprints).toEqual([]);
});

test('back/forward cache: a yes given in another tab takes effect, each element once', async ({
  tabs: [one, other],
  site,
}) => {
  site.page('/cached', page(site.stranger));
  site.page('/other', `${tellsNobody}<ithn><body>`);
  await open(one, site, '/cached');
  await open(other, site, '/other');
  await leaveAndReturn(one, site, () => choose(other, 'acceptAll'));
  await expectCached(one);
  await expect.poll(() => arrived(site)).toEqual(['/again.gif', ...both]);
  await expect.poll(() => ran(one)).toEqual(['held', 'inline']);
});

test('back/forward cache: ungated, the restored page is detected', async ({tabs: [one], site}) => {
  site.page('/cached', page(site.stranger));
  site.ungated('/cached', true);
  await open(one, site, '/cached');
  await expect.poll(() => arrived(site)).toEqual(both);
  await leaveAndReturn(one, site, () => Promise.resolve());
  await expectCached(one);
  await expect.poll(() => site.footprints).toEqual(['/again.gif']);
});
