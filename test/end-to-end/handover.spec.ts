// One choice on two sites of one controller: real links, forms and a real collector. The two are 127.0.0.1 and localhost,
// which share no cookie and no storage.
import {test as base, expect, type Page} from '@playwright/test';
import {finishSigning, startSites} from '../tools/handover-site.mjs';

type Sites = Awaited<ReturnType<typeof startSites>>;

const test = base.extend<{sites: Sites}>({
  sites: async ({}, use) => {
    const sites = await startSites();
    await use(sites);
    await sites.close();
  },
});

const button = (page: Page, part: string) => page.locator(`ithn-banner button[part~="${part}"]`);
const note = (page: Page) => page.locator('ithn-banner p[part=handover]');
const look = (page: Page) =>
  page.evaluate(async () => {
    await window.ithn?.ready;
    const ids = ['persistent', 'beacon', 'advertising'] as const;
    return {granted: ids.filter((id) => window.ithn?.granted(id)), status: window.ithn?.state.status};
  });
const receipts = (page: Page) => page.evaluate(async () => (await window.ithn?.receipts()) ?? []);

/** Answers on the first site; the page is ready to hand it over when this returns. */
async function choose(page: Page, sites: Sites, act: 'acceptAll' | 'rejectAll' | 'some'): Promise<void> {
  await page.goto(sites.bakery);
  await button(page, 'accept').waitFor();
  if (act === 'acceptAll') await button(page, 'accept').click();
  if (act === 'rejectAll') await button(page, 'reject').click();
  if (act === 'some') {
    await button(page, 'manage').click();
    await page.locator('ithn-preferences input[name=category][value=beacon]').check();
    await page.locator('ithn-preferences [part~="save"]').click();
  }
  await page.waitForFunction(() => window.ithn?.state.status === 'decided');
  await page.evaluate(finishSigning);
}

/** Follows the link to the second site, where the address of the arrival is noted before anything of ours runs. */
async function follow(page: Page, sites: Sites, selector = '#link'): Promise<void> {
  await page.addInitScript(() => Object.assign(window, {arrived: location.hash}));
  await page.locator(selector).click();
  await page.waitForURL(`${sites.cakes}/**`);
}
const arrivedWith = (page: Page) => page.evaluate(() => (window as {arrived?: string}).arrived ?? '');

/** A code of a choice that is deposited and not redeemed: the second site has no tag for once. */
async function takeCode(page: Page, sites: Sites, act: Parameters<typeof choose>[2]): Promise<string> {
  const {[sites.cakes]: config} = sites.configs;
  sites.configs[sites.cakes] = undefined;
  await choose(page, sites, act);
  await follow(page, sites);
  const code = (await arrivedWith(page)).replace('#ithn=', '');
  expect(code).toMatch(/^[\w-]{43}$/);
  await expect.poll(() => sites.sql('select id from ithn_handovers')).toHaveLength(1);
  sites.configs[sites.cakes] = config ?? {};
  return code;
}

/** Comes to the second site with a code, from a page of another one. */
async function comeFrom(page: Page, sites: Sites, from: string, code: string): Promise<void> {
  await page.goto(from);
  await page.evaluate((url) => (location.href = url), `${sites.cakes}/#ithn=${code}`);
  await page.waitForURL(`${sites.cakes}/**`);
}

test('a yes is shown, confirmed by a click, and on record; the code is worth nothing afterwards', async ({
  page,
  sites,
}) => {
  await choose(page, sites, 'some');
  await follow(page, sites);
  await expect(note(page)).toContainText(
    'Your choice on \u2068127.0.0.1\u2069: Allowed: \u2068Web beacons and pixels\u2069',
  );
  await expect(note(page)).toContainText(
    'Not allowed: \u2068Persistent cookies\u2069, \u2068Targeted advertising\u2069',
  );
  expect(await look(page)).toEqual({granted: [], status: 'unasked'});
  expect(page.url()).toBe(`${sites.cakes}/`);
  const arrived = await arrivedWith(page);
  expect(arrived).toMatch(/^#ithn=[\w-]{43}$/);
  expect(sites.sql('select * from ithn_handovers')).toEqual([]);

  // A click made by a program grants nothing.
  await button(page, 'handover').evaluate((element: HTMLElement) => element.click());
  expect(await look(page)).toEqual({granted: [], status: 'unasked'});
  await button(page, 'handover').click();
  await expect(page.locator('ithn-banner')).toHaveCount(0);
  expect(await look(page)).toEqual({granted: ['beacon'], status: 'decided'});
  const [receipt, ...more] = await receipts(page);
  expect(more).toEqual([]);
  expect(receipt).toMatchObject({source: 'handover', granted: {categories: ['session', 'beacon']}, locale: 'en'});
  expect(receipt?.shown).toMatch(/^[\da-f]{64}$/);
  expect(await page.evaluate(() => window.ithn?.verifyReceipts())).toEqual({valid: true, faults: []});

  const code = arrived.replace('#ithn=', '');
  expect(sites.requests.filter((line) => line.includes(code))).toEqual([]);
  await page.evaluate(() => window.ithn?.erase());
  await comeFrom(page, sites, sites.bakery, code);
  await button(page, 'accept').waitFor();
  await expect(note(page)).toHaveCount(0);
  expect(await look(page)).toEqual({granted: [], status: 'unasked'});
});

test('a no applies at once, without a question', async ({page, sites}) => {
  await choose(page, sites, 'rejectAll');
  await follow(page, sites);
  await page.waitForFunction(() => window.ithn?.state.status === 'decided');
  expect(await look(page)).toEqual({granted: [], status: 'decided'});
  await expect(page.locator('ithn-banner')).toHaveCount(0);
  const [receipt] = await receipts(page);
  expect(receipt).toMatchObject({source: 'handover', granted: {categories: ['session']}, shown: null});
  const readEnd = () => page.evaluate(() => /'expiresAt':(\d+)/.exec(document.cookie)?.[1]);
  const end = await readEnd();
  expect(end).toMatch(/^\d+$/);
  await page.goto(sites.bakery);
  expect(end).toBe(await readEnd()); // it ends when the choice does that it comes from
});

test('refusing is as easy as confirming, and a page may go on with forms and tabs', async ({page, context, sites}) => {
  for (const selector of ['#get button', '#post button', '#tab']) {
    await context.clearCookies();
    await choose(page, sites, 'acceptAll');
    const opened = selector === '#tab' ? context.waitForEvent('page') : Promise.resolve(page);
    await page.locator(selector).click();
    const there = await opened;
    await there.waitForURL(`${sites.cakes}/**`);
    await expect(note(there), selector).toContainText('127.0.0.1');
    if (selector.startsWith('#get')) expect(there.url()).toBe(`${sites.cakes}/?cake=saffron`);
    const [same, no] = [await button(there, 'handover').boundingBox(), await button(there, 'reject').boundingBox()];
    expect(no?.height).toBe(same?.height);
    expect(await button(there, 'handover').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      await button(there, 'reject').evaluate((element) => getComputedStyle(element).backgroundColor),
    );
    await button(there, 'reject').click();
    await expect(there.locator('ithn-banner')).toHaveCount(0);
    expect(await receipts(there)).toMatchObject([{source: 'banner-reject'}]);
    await there.evaluate(() => window.ithn?.erase());
    await page.goto(sites.bakery);
    expect(await page.locator('#link').getAttribute('href')).toBe(`${sites.cakes}/`);
    await page.evaluate(() => window.ithn?.erase());
  }
});

test('nothing is handed over without a choice, to strangers, against the link’s own fragment and rel, or after stop()', async ({
  page,
  sites,
}) => {
  await page.goto(sites.bakery);
  await button(page, 'accept').waitFor();
  await follow(page, sites);
  expect(await arrivedWith(page)).toBe('');
  await choose(page, sites, 'acceptAll');
  for (const [selector, hash] of [
    ['#section', '#section'],
    ['#silent', ''],
  ] as const) {
    await page.goto(sites.bakery);
    await page.evaluate(() => window.ithn?.ready);
    await page.locator(selector).click();
    await page.waitForURL(`${sites.cakes}/**`);
    expect(await arrivedWith(page)).toBe(hash);
  }
  await page.goto(sites.bakery);
  await page.evaluate(async () => {
    await window.ithn?.ready;
    window.ithn?.stop();
  });
  await follow(page, sites);
  expect(await arrivedWith(page)).toBe('');
  await page.goto(sites.bakery);
  await page.locator('#stranger').click();
  await page.waitForURL(`${sites.stranger}/**`);
  expect(await arrivedWith(page)).toBe('');
  expect(sites.requests.filter((line) => line.includes('/ithn/'))).toEqual([]);
});

/** The visitor is asked as if there were no code. */
async function expectPlainQuestion(page: Page, sites: Sites): Promise<void> {
  await button(page, 'accept').waitFor();
  await expect(note(page)).toHaveCount(0);
  expect(await look(page)).toEqual({granted: [], status: 'unasked'});
  expect(page.url()).toBe(`${sites.cakes}/`);
}

test('a link in an e-mail, on a stranger’s page or with another code hands nothing over', async ({page, sites}) => {
  const code = await takeCode(page, sites, 'some');
  await page.goto('about:blank');
  await page.goto(`${sites.cakes}/#ithn=${code}`);
  await expectPlainQuestion(page, sites);
  await comeFrom(page, sites, sites.stranger, code);
  await expectPlainQuestion(page, sites);
  await comeFrom(page, sites, sites.bakery, `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`);
  await expectPlainQuestion(page, sites);
  // The control: from the controller's own page the same code is good.
  await comeFrom(page, sites, sites.bakery, code);
  await expect(note(page)).toContainText('Allowed: \u2068Web beacons and pixels\u2069');
});

test('a link with a choice that was changed at the collector, or after a minute, hands nothing over', async ({
  page,
  sites,
}) => {
  const changed = await takeCode(page, sites, 'some');
  sites.sql(`update ithn_handovers set body = replace(body, '"advertising":false', '"advertising":true')`);
  await comeFrom(page, sites, sites.bakery, changed);
  await expectPlainQuestion(page, sites);
  expect(sites.sql('select * from ithn_handovers')).toEqual([]);

  await page.goto(sites.bakery);
  await page.evaluate(() => window.ithn?.erase());
  const stale = await takeCode(page, sites, 'rejectAll');
  sites.times.aheadMs = 60_000;
  await comeFrom(page, sites, sites.bakery, stale);
  await expectPlainQuestion(page, sites);
});

test('the visitor’s own later no stays, and an earlier yes is narrowed', async ({page, sites}) => {
  const code = await takeCode(page, sites, 'acceptAll');
  await page.goto(sites.cakes);
  await button(page, 'reject').click();
  await comeFrom(page, sites, sites.bakery, code);
  await expect.poll(() => sites.sql('select * from ithn_handovers')).toEqual([]);
  expect(await look(page)).toEqual({granted: [], status: 'decided'});
  await expect(page.locator('ithn-banner')).toHaveCount(0);
  expect(await receipts(page)).toMatchObject([{source: 'banner-reject'}]);

  await page.evaluate(() => window.ithn?.erase());
  await page.reload();
  await button(page, 'accept').click();
  await page.goto(sites.bakery);
  await page.evaluate(() => window.ithn?.erase());
  await choose(page, sites, 'some');
  await follow(page, sites);
  await expect.poll(() => look(page)).toEqual({granted: ['beacon'], status: 'decided'});
  expect((await receipts(page)).map(({source}) => source)).toEqual(['banner-accept', 'handover']);
});

test('Global Privacy Control and the rules for minors stand above a yes from elsewhere', async ({page, sites}) => {
  sites.configs[sites.cakes] = {minors: {childDirected: true, threshold: 18}};
  const forChildren = await takeCode(page, sites, 'acceptAll');
  await comeFrom(page, sites, sites.bakery, forChildren);
  await expect.poll(() => sites.sql('select * from ithn_handovers')).toEqual([]);
  expect((await look(page)).granted).not.toContain('advertising');
  await expect(note(page)).toHaveCount(0);

  sites.configs[sites.cakes] = {};
  await page.goto(sites.bakery);
  await page.evaluate(() => window.ithn?.erase());
  const code = await takeCode(page, sites, 'acceptAll');
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', {get: () => true}));
  await comeFrom(page, sites, sites.bakery, code);
  await expect(note(page)).toContainText('Not allowed: \u2068Targeted advertising\u2069');
  await button(page, 'handover').click();
  await expect.poll(() => look(page)).toEqual({granted: ['persistent', 'beacon'], status: 'decided'});
  const [receipt] = await receipts(page);
  expect(receipt).toMatchObject({source: 'handover', gpc: true, denied: {categories: ['advertising']}});
});
