import {expect, readStorage, removeGate, test} from './fixtures.ts';
import {granted, openPage, receipts, sendGpc} from './signal-site.ts';

const trackers = (strangers: string): string => `
  <img alt="" data-consent="beacon" data-src="${strangers}/pixel/beacon.gif">
  <img alt="" data-consent="advertising" data-src="${strangers}/ad/banner.gif">`;

test.describe('Global Privacy Control', () => {
  test('overrides a stored yes to advertising before any of it runs, on record', async ({page, shop, strangers}) => {
    await openPage(page, {}, trackers(strangers.url));
    await shop.bannerButton('accept').click();
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
    const before = await page.evaluate(() => window.ithn?.state);

    await sendGpc(page);
    strangers.clear();
    await openPage(page, {}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
    expect(await granted(page)).toEqual(['persistent', 'beacon']);
    const [yes, beaten, ...more] = await receipts(page);
    expect(more).toEqual([]);
    expect(yes).toMatchObject({source: 'banner-accept'});
    expect(yes).not.toHaveProperty('gpc');
    expect(beaten).toMatchObject({source: 'gpc', gpc: true, denied: {categories: ['advertising']}});
    expect((await page.evaluate(() => window.ithn?.verifyReceipts()))?.valid ?? true).toBe(true);
    // What is left of the former yes lives no longer than it would have.
    const after = await page.evaluate(() => window.ithn?.state);
    if (before?.status !== 'decided' || after?.status !== 'decided') throw new Error('undecided');
    expect(after.decision.expiresAt).toBe(before.decision.expiresAt);

    // It is on record now: the next page writes nothing, and asks nothing.
    strangers.clear();
    await openPage(page, {}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
    expect(await receipts(page)).toHaveLength(2);
    await expect(shop.banner).toHaveCount(0);
  });

  test('does not prevent an explicit yes, which is recorded as overriding it', async ({page, shop, strangers}) => {
    await sendGpc(page);
    await openPage(page, {}, trackers(strangers.url));
    await expect(shop.banner.locator('[part~="base"]')).toContainText('Global Privacy Control');
    expect(await readStorage(page, page.context())).toEqual({
      cookies: [],
      local: [],
      session: [],
      databases: [],
      caches: [],
    });
    await shop.bannerButton('manage').click();
    await expect(shop.preferences.locator('[part=gpc]')).toContainText('Global Privacy Control');
    await shop.categorySwitch('advertising').check();
    await shop.preferencesButton('save').click();
    await expect.poll(() => strangers.kinds()).toEqual(['ad']);
    expect(await receipts(page)).toMatchObject([{source: 'preferences', gpc: true}]);
    // The visitor's own record says so too.
    await page.evaluate(() => window.ithn?.show('preferences'));
    const record = shop.preferences.locator('[part=record]');
    await record.locator('summary').click();
    await expect(record.locator('[part=entry]')).toContainText('Allowed although your browser sent its privacy signal');

    strangers.clear();
    await openPage(page, {}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['ad']);
    expect(await receipts(page)).toHaveLength(1);
  });

  test('is honoured where it must be, in Arabic too', async ({page, shop}) => {
    await sendGpc(page);
    await openPage(page, {}, '', 'ar');
    await expect(shop.banner.locator('[part=gpc]')).toContainText('التحكم العالمي في الخصوصية');
  });

  test('denies what is sold or shared under any category', async ({page, shop, strangers}) => {
    const services = ['kept', 'shared', 'sold'].map((id) => ({
      id,
      categories: 'beacon',
      ...(id === 'shared' && {share: true}),
      ...(id === 'sold' && {sale: true}),
    }));
    const body = services
      .map(({id}) => `<img alt="" data-service="${id}" data-src="${strangers.url}/pixel/${id}.gif">`)
      .join('');
    await openPage(page, {services}, body);
    await shop.bannerButton('accept').click();
    await expect.poll(() => strangers.requests().length).toBe(3);
    await sendGpc(page);
    strangers.clear();
    await openPage(page, {services}, body);
    await expect.poll(() => receipts(page)).toHaveLength(2);
    expect(strangers.requests()).toEqual(['GET /pixel/kept.gif']);
  });

  test('is declared as honoured in /.well-known/gpc.json', async ({page}) => {
    const answer = await page.request.get('/.well-known/gpc.json');
    expect(answer.headers()['content-type']).toContain('application/json');
    expect(JSON.stringify(await answer.json())).toMatch(/^\{"gpc":true,"lastUpdate":"\d{4}-\d\d-\d\d"\}$/);
  });

  test('is ignored if the site disables it: the yes that it would override counts', async ({page, shop, strangers}) => {
    const signals = {gpc: false};
    await openPage(page, {signals}, trackers(strangers.url));
    await shop.bannerButton('accept').click();
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
    await sendGpc(page);
    strangers.clear();
    await openPage(page, {signals}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
  });
});

test.describe('a region with opt-out law', () => {
  const signals = {mode: 'opt-out'};

  test('has everything on without asking, stores nothing, and turns off on request', async ({
    page,
    shop,
    strangers,
  }) => {
    await openPage(page, {signals}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
    await expect(shop.banner).toHaveCount(0);
    expect((await readStorage(page, page.context())).databases).toEqual([]);
    expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
    await page.mouse.move(10, 10);
    await shop.openPreferences();
    await expect(shop.categorySwitch('advertising')).toBeChecked();
    await expect(shop.dialog).toContainText('on until you turn it off');
    await shop.preferencesButton('reject').click();
    strangers.clear();
    await openPage(page, {signals}, trackers(strangers.url));
    await page.waitForTimeout(500);
    expect(strangers.requests()).toEqual([]);
    expect(await granted(page)).toEqual([]);
  });

  test('has advertising off if Global Privacy Control is sent', async ({page, strangers}) => {
    await sendGpc(page);
    await openPage(page, {signals}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
    expect(await granted(page)).toEqual(['persistent', 'beacon']);
  });

  test('accepts a yes that overrides Global Privacy Control at once', async ({page, shop, strangers}) => {
    await sendGpc(page);
    await openPage(page, {signals}, trackers(strangers.url));
    await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
    await page.mouse.move(10, 10);
    await shop.openPreferences();
    await expect(shop.categorySwitch('advertising')).toBeEnabled();
    await shop.preferencesButton('accept').click();
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
    expect(await receipts(page)).toMatchObject([
      {gpc: true, granted: {categories: ['session', 'persistent', 'beacon', 'advertising']}},
    ]);
  });

  test('shows one embedded service on a click, despite Global Privacy Control', async ({page, strangers}) => {
    await sendGpc(page);
    const services = ['film', 'map'].map((id) => ({id, categories: 'persistent', share: true}));
    const embeds = services.map(
      ({id}) => `<ithn-embed service="${id}" src="${strangers.url}/frame/${id}.html" label="${id}"></ithn-embed>`,
    );
    await openPage(page, {signals, services}, trackers(strangers.url) + embeds.join(''));
    await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
    const film = page.locator('ithn-embed[service=film]');
    await expect(film.locator('[part~=always]')).toBeVisible();
    expect(strangers.requests().filter((request) => request.includes('/frame/'))).toEqual([]);
    await film.locator('[part~=always]').click();
    await expect(film.locator('iframe')).toHaveCount(1);
    await expect(page.locator('ithn-embed[service=map] iframe')).toHaveCount(0);
    expect(await granted(page)).toEqual(['persistent', 'beacon']);
    expect(await receipts(page)).toMatchObject([
      {gpc: true, granted: {services: ['film']}, denied: {categories: ['advertising'], services: ['map']}},
    ]);
  });

  test('presumes nothing with an invalid configuration', async ({page, strangers}) => {
    await openPage(page, {signals, validityDays: 'long'}, trackers(strangers.url));
    await page.waitForTimeout(500);
    expect(strangers.requests()).toEqual([]);
  });
});

test('a visitor with Do Not Track is not asked if the site honours it, and can still say yes', async ({
  page,
  shop,
  strangers,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'doNotTrack', {get: () => '1'}));
  await openPage(page, {signals: {doNotTrack: true}}, trackers(strangers.url));
  await page.mouse.move(10, 10);
  await shop.openPreferences();
  expect(strangers.requests()).toEqual([]);
  await shop.preferencesButton('accept').click();
  await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
  expect((await receipts(page))[0]).not.toHaveProperty('gpc');
  // Off unless the site says so: it is no law's signal.
  await page.evaluate(() => window.ithn?.erase());
  await openPage(page, {}, '');
  await expect(shop.banner).toHaveCount(1);
});

test('ungated, the same trackers are detected, with or without the signal', async ({page, strangers}) => {
  await removeGate(page);
  await sendGpc(page);
  await openPage(page, {}, trackers(strangers.url));
  await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
});
