import type {Page} from '@playwright/test';
import {expect, removeGate, test} from './fixtures.ts';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const site = {email: 'privacy@shop.example'};

/** A page whose configuration has these services, and a tracker held for one of them. */
const open = async (
  page: Page,
  strangers: string,
  services: readonly unknown[],
  service = 'meta-pixel',
): Promise<void> => {
  const html = `<!doctype html><html lang="en"><title>Shop</title>
    <script type="application/json" id="ithn-config">${JSON.stringify({policy, site, services})}</script>
    <script src="/ithn.js" data-config="#ithn-config"></script>
    <script type="text/plain" data-consent="advertising" data-service="${service}" src="${strangers}/pixel/events.js"></script>`;
  await page.route('**/presets.html', (route) => route.fulfill({contentType: 'text/html', body: html}));
  await page.goto('/presets.html');
};
const catalogue = /\/presets-[\w-]+\.js$/;
const fetched = (page: Page): string[] => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
};

test('a preset is fetched, shown, and released when granted', async ({page, shop, strangers}) => {
  const urls = fetched(page);
  await open(page, strangers.url, [{preset: 'meta-pixel', id: '123456789012345'}]);
  await expect(shop.banner.locator('[part~="base"]')).toBeVisible();
  expect(urls.filter((url) => catalogue.test(url))).toHaveLength(1);
  const declared = await page.evaluate(() => window.ithn?.settings.services.map(({id, provider}) => [id, provider]));
  expect(declared).toEqual([['meta-pixel', 'Meta Platforms, Inc.']]);
  expect(strangers.requests()).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect.poll(() => strangers.requests().length).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.ithn?.grantedService('meta-pixel'))).toBe(true);

  // The next page believes the choice only when it knows again what was chosen about.
  await page.route(catalogue, async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  strangers.clear();
  await page.goto('/presets.html', {waitUntil: 'domcontentloaded'});
  expect(await page.evaluate(() => window.ithn?.granted('advertising'))).toBe(false);
  expect(strangers.requests()).toEqual([]);
  await expect.poll(() => page.evaluate(() => window.ithn?.grantedService('meta-pixel'))).toBe(true);
  await expect.poll(() => strangers.requests().length).toBeGreaterThan(0);
  await expect(shop.banner).toHaveCount(0);
});

test('a preset provides the hosts that the network guard refuses, and its rows of the table', async ({page, shop}) => {
  const heard: string[] = [];
  await page.route('https://connect.facebook.net/held.js', (route) => {
    heard.push(route.request().url());
    return route.fulfill({body: '', headers: {'access-control-allow-origin': '*'}});
  });
  const html = (head: string): string =>
    `<!doctype html><html lang="en"><title>Shop</title>${head}<ithn-declaration></ithn-declaration>`;
  const config = {policy, site, services: [{preset: 'meta-pixel', id: '123456789012345'}], gate: {network: 'block'}};
  const gate = `<script type="application/json" id="ithn-config">${JSON.stringify(config)}</script>
    <script src="/ithn.js" data-config="#ithn-config"></script>`;
  await page.route('**/guarded.html', (route) => route.fulfill({contentType: 'text/html', body: html(gate)}));
  await page.route('**/bare.html', (route) => route.fulfill({contentType: 'text/html', body: html('')}));
  const ask = (): Promise<string> =>
    page.evaluate(() => fetch('https://connect.facebook.net/held.js').then(String, () => 'refused'));

  await page.goto('/bare.html');
  expect(await ask()).not.toBe('refused');
  expect(heard.splice(0), 'the control is caught').toHaveLength(1);

  await page.goto('/guarded.html');
  await expect(shop.bannerButton('accept')).toBeVisible();
  expect(await ask()).toBe('refused');
  expect(heard).toEqual([]);
  const rows = page.locator('ithn-declaration').locator('tbody tr');
  await expect(rows.filter({hasText: '_fbp'})).toContainText('Meta');
  await shop.bannerButton('accept').click();
  await expect.poll(ask).not.toBe('refused');
  await page.evaluate(() => void window.ithn?.rejectAll());
  await expect.poll(ask).toBe('refused');
});

test('a page that names no preset fetches none', async ({page, shop, strangers}) => {
  const urls = fetched(page);
  await open(page, strangers.url, [{id: 'meta-pixel', categories: 'advertising'}]);
  await shop.bannerButton('reject').click();
  await expect(shop.banner).toHaveCount(0);
  expect(urls.filter((url) => catalogue.test(url))).toEqual([]);
});

for (const [service, ...parts] of [
  [{preset: 'meta-pixl', id: '1'}, 'no preset "meta-pixl"'],
  [{preset: 'meta-pixel'}, '"meta-pixel"', 'id must be like'],
  [{preset: 'meta-pixel', id: 'fb'}, '"meta-pixel"', 'received "fb"'],
  [[{preset: 'knet'}, {preset: 'knet'}], 'services has "knet" twice'],
] as const)
  test(`an invalid preset is reported, and the page stays shut: ${parts.join(' ')}`, async ({page, strangers}) => {
    const messages: string[] = [];
    page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
    await open(page, strangers.url, [service].flat());
    await expect.poll(() => messages.filter((text) => parts.every((part) => text.includes(part)))).toHaveLength(1);
    expect(await page.evaluate(() => window.ithn?.granted('advertising'))).toBe(false);
    expect(strangers.requests()).toEqual([]);
  });

test('stays shut if the catalogue does not load', async ({page, strangers}) => {
  const messages: string[] = [];
  page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
  await page.route(catalogue, (route) => route.abort());
  await open(page, strangers.url, [{preset: 'meta-pixel', id: '123456789012345'}]);
  await expect.poll(() => messages.filter((text) => text.includes('config failed'))).toHaveLength(1);
  expect(await page.evaluate(() => window.ithn?.granted('advertising'))).toBe(false);
  expect(strangers.requests()).toEqual([]);
});

test('what a configuration omits is logged once', async ({page, shop, strangers}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
  await open(
    page,
    strangers.url,
    [
      {preset: 'hotjar', id: '1234567'},
      {id: 'mine', categories: 'beacon'},
    ],
    'hotjar',
  );
  await shop.bannerButton('reject').click();
  await expect(shop.banner).toHaveCount(0);
  expect(said).toEqual([
    'ithn: service "hotjar" sends data to MT but has no transferMechanism.',
    'ithn: service "mine" has neither policyUrl nor contact.',
  ]);
});

test('ungated, the tracker of a preset is detected', async ({page, strangers}) => {
  await removeGate(page);
  await open(page, strangers.url, [{preset: 'meta-pixel', id: '123456789012345'}]);
  await expect.poll(() => strangers.kinds()).toEqual(['pixel']);
});
