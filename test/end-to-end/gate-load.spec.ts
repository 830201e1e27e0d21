// What stays in memory, and a page under load. Memory is measured after collecting garbage, and bounded by growth.
import type {CDPSession, Page} from '@playwright/test';
import {accept, expect, expectCaught, open, ranIn, reject, test} from './gate-site.ts';

interface Memory {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is alive in the page's process: bytes of the page's heap, nodes and listeners, after collecting garbage. */
async function measure(session: CDPSession): Promise<Memory> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  return {heap: usedSize, nodes, listeners: jsEventListeners};
}
const watch = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return session;
};
/** The same once nothing is on its way: what loads or stores something holds listeners for that time. */
async function measureAtRest(page: Page, session: CDPSession): Promise<Memory> {
  await page.waitForLoadState('networkidle');
  return measure(session);
}
const kilobytes = (bytes: number): number => Math.round(bytes / 1024);

test('memory is steady over twenty navigations with a yes and a no', async ({page, site}) => {
  const body = Array.from(
    {length: 40},
    (_, index) => `<img data-consent="beacon" data-src="${site.stranger}/${index % 4}.gif" alt="">
      <script type="text/plain" data-consent="beacon">ran('${index}')</script>`,
  );
  site.page('/visited', `<ithn><body>${body.join('')}`, {ui: {}});
  await expectCaught(page, site, '/visited', ['/0.gif', '/1.gif', '/2.gif', '/3.gif']);
  const session = await watch(page);
  let moved = 0;
  const visit = async (): Promise<void> => {
    await open(page, site, '/visited');
    await accept(page);
    await expect.poll(async () => (await ranIn(page)).length).toBe(40);
    await reject(page);
    await page.waitForLoadState('load');
    await page.mouse.move(++moved, 10); // a visitor who moves: the interface comes
    await expect(page.locator('ithn-reopen button'), 'it has settled').toBeVisible();
  };
  for (let times = 0; times < 3; times++) await visit(); // caches of the browser's fill
  await visit();
  const first = await measureAtRest(page, session);
  for (let times = 0; times < 20; times++) await visit();
  const last = await measureAtRest(page, session);
  expect(last.nodes - first.nodes, 'nodes').toBeLessThanOrEqual(first.nodes * 0.05);
  expect(last.listeners - first.listeners, 'listeners').toBeLessThanOrEqual(first.listeners * 0.05);
  expect(kilobytes(last.heap - first.heap), 'kilobytes').toBeLessThanOrEqual(kilobytes(first.heap * 0.05));
});

test('memory is steady over twenty navigations of a router, which swaps the body with new held nodes', async ({
  page,
  site,
}) => {
  site.page('/router', `<ithn><body>`, {ui: {}});
  await open(page, site, '/router');
  await page.waitForLoadState('load');
  const session = await watch(page);
  /** As Turbo, htmx, swup and pjax do: a new body, a new address, and scripts that are held like all others. */
  const go = (step: number) =>
    page.evaluate(
      async ([stranger, step]) => {
        const body = document.createElement('body');
        const things = Array.from(
          {length: 50},
          (_, index) =>
            `<p><img data-consent="beacon" data-src="${stranger}/routed.gif" alt=""></p>
             <script type="text/plain" data-consent="beacon">ran('${step}-${index}')</script>`,
        );
        body.innerHTML = things.join('');
        document.body.replaceWith(body);
        history.pushState({}, '', `?${step}`);
        const {order = []} = globalThis as {order?: string[]};
        while (window.ithn?.granted('beacon') && !order.includes(`${step}-49`))
          await new Promise((resolve) => setTimeout(resolve));
      },
      [site.stranger, step] as const,
    );
  const banner = page.locator('ithn-banner button[part~=reject]');
  await go(0);
  await expect(banner, 'still asking').toBeVisible();
  expect(await ranIn(page)).toEqual([]);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(async () => (await ranIn(page)).length).toBe(50);
  for (let step = 1; step <= 5; step++) await go(step);
  await page.evaluate(() => ((globalThis as {order?: string[]}).order ?? []).splice(0));
  const first = await measure(session);
  for (let step = 6; step < 26; step++) await go(step);
  const all = await ranIn(page);
  expect(all.length, 'each once').toBe(20 * 50);
  expect(new Set(all).size).toBe(all.length);
  await page.evaluate(() => ((globalThis as {order?: string[]}).order ?? []).splice(0));
  const last = await measure(session);
  expect(last.nodes - first.nodes, 'nodes').toBeLessThanOrEqual(first.nodes * 0.05);
  expect(last.listeners, 'listeners').toBeLessThanOrEqual(first.listeners);
  // The address or text of each script that ran is kept, under 100 bytes for each of a thousand here; the same page alone grows by 25 KB.
  expect(kilobytes(last.heap - first.heap), 'kilobytes').toBeLessThanOrEqual(160);
});

test('memory is steady over a thousand mounts and unmounts of held nodes, each while granted', async ({page, site}) => {
  site.page('/mounted', '<ithn><body>');
  site.page('/mounted-once', `<ithn><body><img data-consent="beacon" data-src="${site.stranger}/mounted.gif" alt="">`);
  await expectCaught(page, site, '/mounted-once', ['/mounted.gif']);
  await open(page, site, '/mounted');
  await accept(page);
  /** A script that a framework makes, one born of `innerHTML`, an image and a template; each loads before it goes. */
  const mount = (from: number, to: number) =>
    page.evaluate(
      async ([stranger, from, to]) => {
        const {order = []} = globalThis as {order?: string[]};
        for (let time = from; time < to; time++) {
          const box = document.createElement('section');
          box.innerHTML = `<img data-consent="beacon" data-src="${stranger}/mounted.gif" alt="">
            <script type="text/plain" data-consent="beacon">ran('born')</script>
            <template data-consent="beacon"><b>shown</b></template>`;
          const made = document.createElement('script');
          Object.assign(made, {type: 'text/plain', text: `ran('made')`}).dataset.consent = 'beacon';
          box.append(made);
          document.body.append(box);
          while (
            order.filter((one) => one === 'made').length <= time ||
            !box.querySelector('b') ||
            !box.querySelector('img[src]')
          )
            await new Promise((resolve) => setTimeout(resolve));
          box.remove();
        }
      },
      [site.stranger, from, to] as const,
    );
  const session = await watch(page);
  await mount(0, 100);
  const first = await measureAtRest(page, session);
  await mount(100, 1100);
  const last = await measureAtRest(page, session);
  const ran = await ranIn(page);
  expect(ran.filter((one) => one === 'made').length, 'each that the page has made').toBe(1100);
  expect(ran.filter((one) => one === 'born').length, 'once in a document').toBe(1);
  expect(last.nodes - first.nodes, 'nodes').toBeLessThanOrEqual(20);
  expect(last.listeners - first.listeners, 'listeners').toBeLessThanOrEqual(2);
  expect(kilobytes(last.heap - first.heap), 'kilobytes').toBeLessThanOrEqual(200);
});

test('memory is steady over a thousand openings of the preferences', async ({page, site}) => {
  test.slow();
  site.page('/opened', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>`, {
    ui: {},
    site: {name: 'A bakery'},
    services: Array.from({length: 10}, (_, index) => ({id: `s${index}`, categories: 'beacon', stores: [`_s${index}`]})),
  });
  await open(page, site, '/opened');
  await expect(page.locator('ithn-banner')).toHaveCount(1); // before it is there, the way back waits for a move
  await reject(page);
  await expect(page.locator('ithn-reopen')).toHaveCount(1);
  /** Opens until the dialog is there, closes until it is not; each is seen. */
  const repeat = (times: number) =>
    page.evaluate(async (times) => {
      const isOpen = () => !!document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('dialog[open]');
      const until = async (wanted: boolean): Promise<void> => {
        for (let turns = 0; isOpen() !== wanted; turns++) {
          if (turns > 400) throw new Error(`not ${wanted ? 'opened' : 'closed'}`);
          await new Promise<void>((resolve) => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => {
              port1.close();
              resolve();
            };
            setTimeout(() => port2.postMessage(0), turns > 20 ? 5 : 0);
          });
        }
      };
      for (let time = 0; time < times; time++) {
        window.ithn?.show('preferences');
        await until(true);
        window.ithn?.hide();
        await until(false);
      }
    }, times);
  const session = await watch(page);
  await repeat(100);
  const first = await measure(session);
  await repeat(900);
  const last = await measure(session);
  expect(last.nodes - first.nodes, 'nodes').toBeLessThanOrEqual(20);
  expect(last.listeners - first.listeners, 'listeners').toBeLessThanOrEqual(2);
  expect(kilobytes(last.heap - first.heap), 'kilobytes').toBeLessThanOrEqual(300);
});

test('ten tabs of a page with 5,000 nodes and 200 services: one answer opens all, one shuts all', async ({
  page,
  site,
  context,
}) => {
  test.slow();
  const services = Array.from({length: 200}, (_, index) => ({
    id: `service-${index}`,
    name: `Service ${index}`,
    categories: ['persistent', 'beacon', 'advertising'][index % 3],
    stores: [`_s${index}`],
  }));
  const node = (index: number): string =>
    index % 250 === 1
      ? `<img data-consent="beacon" data-service="service-${index % 3 === 1 ? 1 : 4}" data-src="${site.stranger}/${index}.gif" alt="">`
      : index % 10 === 0
        ? `<p data-consent="beacon" data-service="service-1">${index}</p>`
        : `<p>${index}</p>`;
  const body = Array.from({length: 5000}, (_, index) => node(index)).join('');
  const expected = Array.from({length: 20}, (_, index) => `/${index * 250 + 1}.gif`).sort();
  site.page('/busy', `<!doctype html><html lang="en"><title>Shop</title><ithn><body>${body}`, {
    ui: {},
    site: {name: 'A bakery'},
    services,
  });
  await expectCaught(page, site, '/busy', expected);
  const tabs = [page];
  while (tabs.length < 10) tabs.push(await context.newPage());
  for (const tab of tabs) {
    await open(tab, site, '/busy');
    await expect(tab.locator('ithn-banner button[part~=accept]')).toBeVisible();
  }
  await page.waitForTimeout(300);
  expect(site.footprints, 'nobody before the answer').toEqual([]);

  await tabs[3]?.locator('ithn-banner button[part~=accept]').click();
  for (const tab of tabs) await expect(tab.locator('ithn-banner button[part~=accept]')).toBeHidden();
  const live = (tab: Page) => tab.locator('img[src]').count();
  for (const tab of tabs) await expect.poll(() => live(tab)).toBe(20);
  await expect.poll(() => [...new Set(site.footprints)].sort()).toEqual(expected);
  const counts = new Map<string, number>();
  for (const path of site.footprints) counts.set(path, (counts.get(path) ?? 0) + 1);
  expect(Math.max(...counts.values()), 'at most once for each tab').toBeLessThanOrEqual(10);

  await tabs[7]?.evaluate(() => window.ithn?.rejectAll());
  for (const tab of tabs) await expect.poll(() => live(tab)).toBe(0);
  site.footprints.length = 0;
  for (const tab of tabs) {
    expect(await tab.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
    await tab.evaluate((stranger) => {
      const late = `<img data-consent="beacon" data-src="${stranger}/late.gif" alt="">`;
      document.body.insertAdjacentHTML('beforeend', late);
    }, site.stranger);
  }
  await page.waitForTimeout(500);
  expect(site.footprints, 'nobody after the no').toEqual([]);
});
