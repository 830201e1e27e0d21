// What a real page meets and the site does not know, told to a real collector.
import {expect, type BrowserContext, type Page, type Request} from '@playwright/test';
import {contentSecurityPolicy} from '../../src/server/content-security-policy.ts';
import {test, type WatchedSite} from './watch-site.ts';

const watch = {endpoint: '/ithn/watch', sample: 1};

/** What pages tell, and the files that do it. */
function collect(context: BrowserContext): {told: Request[]; files: string[]} {
  const told: Request[] = [];
  const files: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/ithn/watch')) told.push(request);
    const {pathname} = new URL(request.url());
    if (/start-watch|\/records-/.test(pathname)) files.push(pathname.replace(/^\/|-[\w-]{7}\.js$/g, ''));
  });
  return {told, files};
}

/** Opens the page in a hurry: what it puts off until it is calm, and what it gathers, is done at once. */
async function open(page: Page, site: WatchedSite): Promise<void> {
  await page.addInitScript(() => {
    const later = setTimeout;
    const hurry = (run: TimerHandler, milliseconds = 0): number =>
      later(run, milliseconds === 2000 || milliseconds === 3000 ? 0 : milliseconds);
    window.setTimeout = hurry as typeof setTimeout;
  });
  await page.goto(`${site.url}/?mail=somebody@example.com`);
  await page.waitForLoadState('load');
}

/** What the page tells, once it has been left. */
async function leave(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
}

const none = {undeclared: 0, slipped: 0, refused: 0, policy: 0};

test('a host that slipped in undeclared is told, and nothing of who met it', async ({page, context, site}) => {
  const {told} = collect(context);
  await context.addCookies([{name: 'basket', value: 'somebody', url: site.url}]);
  site.page({records: {watch}}, `<script src="${site.tracker}/t.js?mail=somebody@example.com"></script>`);
  await open(page, site);
  await expect.poll(() => told.length).toBe(1);
  expect(site.hits()).toBe(1); // it was really reached
  const [request] = told;
  const host = '127.0.0.1';
  const kinds = ['undeclared', 'slipped'];
  expect(request?.postDataJSON()).toEqual({seen: kinds.map((kind) => ({kind, host}))});
  const {cookie, referer} = (await request?.allHeaders()) ?? {};
  expect([cookie, referer]).toEqual([undefined, undefined]);
  expect((await request?.response())?.status()).toBe(204);
  expect(await site.hosts()).toMatchObject([{host, ...none, undeclared: 1, slipped: 1}]);
  const day: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(await site.database()).toEqual({
    ithn_sights: kinds.toSorted().map((kind) => ({day, host, kind, pages: 1})),
  });
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await leave(page);
  expect(await site.hosts()).toMatchObject([{host, ...none, undeclared: 1, slipped: 1}]); // each host once a page
});

test('what a site declares or allows is not told while it does as declared', async ({page, context, site}) => {
  const {told, files} = collect(context);
  const services = [{id: 'shop', categories: 'session', hosts: ['127.0.0.1']}];
  site.page({records: {watch}, services}, `<script src="${site.tracker}/t.js"></script>`);
  await open(page, site);
  await expect.poll(() => files).toContain('start-watch');
  await leave(page);
  expect([site.hits(), told.length]).toEqual([1, 0]);
  expect(await site.hosts()).toEqual([]);
});

test('what a law lets run until somebody objects has slipped only where that law does not apply', async ({
  page,
  site,
}) => {
  const categories = [{id: 'beacon', basis: 'objection', law: 'a law of theirs', regions: ['GB']}];
  const services = [{id: 'stats', categories: 'beacon', hosts: ['127.0.0.1']}];
  for (const [region, slipped] of [
    ['GB', []],
    ['FR', [{host: '127.0.0.1', ...none, slipped: 1}]],
  ] as const) {
    site.page(
      {records: {watch}, categories, services, signals: {region}},
      `<script src="${site.tracker}/t.js"></script>`,
    );
    await open(page, site);
    await leave(page);
    if (slipped.length) await expect.poll(() => site.hosts()).toMatchObject([...slipped]);
    else expect(await site.hosts()).toEqual([]);
  }
  expect(site.hits()).toBe(2);
});

test('what the guard and the lock refuse is told, also from before the watch began', async ({page, context, site}) => {
  const {told} = collect(context);
  const services = [{id: 'pixel', categories: 'advertising', hosts: ['pixel.test']}];
  const markup = `<script>
    for (const host of ['pixel.test', 'unknown.test'])
      fetch('https://' + host + '/early?mail=somebody@example.com').catch(() => {});
  </script>`;
  for (const [gate, by] of [
    [{network: 'block'}, 'refused'],
    [{lock: true}, 'policy'],
  ] as const) {
    told.length = 0;
    site.page({records: {watch}, gate, services}, markup);
    await open(page, site);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await leave(page);
    const seen = told.flatMap((one) => (one.postDataJSON() as {seen: {kind: string; host: string}[]}).seen);
    expect(seen.map(({kind, host}) => `${host} ${kind}`).sort()).toEqual(
      [`pixel.test ${by}`, `unknown.test ${by}`, 'unknown.test undeclared'].sort(),
    );
    expect(told.map((one) => one.postData()).join()).not.toContain('somebody');
  }
});

test('a browser’s own report of what a policy refused reaches the collector', async ({page, site}) => {
  const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
  const header = contentSecurityPolicy(null, {policy}, {report: '/ithn/watch'});
  site.page({}, `<script src="${site.tracker}/t.js?mail=somebody@example.com"></script>`, {
    'content-security-policy': header,
  });
  await page.goto(site.url);
  await expect.poll(() => site.hosts()).toMatchObject([{host: '127.0.0.1', ...none, policy: 1}]);
  expect(site.hits()).toBe(0);
});

test('without the key nothing is loaded and nothing is told, whatever the page meets', async ({
  page,
  context,
  site,
}) => {
  const {told, files} = collect(context);
  site.page({records: {endpoint: '/ithn/receipts'}}, `<script src="${site.tracker}/t.js"></script>`);
  await open(page, site);
  await expect.poll(() => files).toEqual(['records']); // what would bring it
  await leave(page);
  expect([site.hits(), told.length]).toEqual([1, 0]);
  expect(await site.database()).toEqual({});
  expect(files).toEqual(['records']);
});
