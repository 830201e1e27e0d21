// A configuration is looked at whole by a file that only its first visitors fetch. What becomes of them without it?
import type {Page} from '@playwright/test';
import {expect, expectCaught, open, test} from './gate-site.ts';

/** The name of the file that looks, whatever its hash is. */
const checkFile = /\/dist\/check-[^/]+\.js$/;

const held = (stranger: string) =>
  `<!doctype html><title>Shop</title><ithn><body><h1>Bread</h1><img data-consent="beacon" data-src="${stranger}/a.gif" alt="">`;

const look = (page: Page) =>
  page.evaluate(() => ({status: window.ithn?.state.status, isGranted: window.ithn?.granted('beacon')}));
const press = (page: Page, part: string) => page.locator(`ithn-banner button[part~="${part}"]`).click();
const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
};
const told = (errors: readonly string[]): string[] => errors.filter((text) => text.includes('config failed'));

test('where the file does not come, answers count, and are looked at as soon as it does', async ({page, site}) => {
  site.page('/shop', held(site.stranger), {ui: {}});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  const errors = errorsOf(page);
  await page.route(checkFile, (route) => route.abort());
  await open(page, site, '/shop');
  await press(page, 'reject');
  expect(await look(page)).toEqual({status: 'decided', isGranted: false});
  expect(site.footprints).toEqual([]);
  await page.evaluate(() => window.ithn?.acceptAll());
  expect(await look(page)).toEqual({status: 'decided', isGranted: true});
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);
  await expect.poll(() => told(errors)).toHaveLength(1);

  // nobody has looked at it yet: shut until somebody has
  site.footprints.length = 0;
  await page.reload();
  await expect(page.locator('ithn-banner button[part~="reject"]')).toBeVisible();
  expect(await look(page)).toEqual({status: 'unasked', isGranted: false});
  expect(site.footprints).toEqual([]);

  await page.unroute(checkFile);
  await page.reload();
  await expect.poll(() => look(page)).toEqual({status: 'decided', isGranted: true});
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);
  await expect(page.locator('ithn-banner')).toHaveCount(0);

  // found right: from now on the file is not asked for before something is shown, and a kept answer outlives its absence
  await page.route(checkFile, (route) => route.abort());
  await page.reload({waitUntil: 'commit'});
  await expect.poll(() => look(page)).toEqual({status: 'decided', isGranted: true});
  errors.length = 0;
  await page.evaluate(() => window.ithn?.show('preferences'));
  await expect(page.locator('ithn-preferences button[part~="save"]')).toBeVisible();
  await expect.poll(() => told(errors)).toHaveLength(1);
  expect(await look(page)).toEqual({status: 'decided', isGranted: true});
  await page.evaluate(() => window.ithn?.rejectAll());
  expect(await look(page)).toEqual({status: 'decided', isGranted: false});
});

test('where others must speak first, nothing is decided without the file, and whoever chose hears of it', async ({
  page,
  site,
}) => {
  site.page('/shop', held(site.stranger), {ui: {}, signals: {dataLayer: true}});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  await page.route(checkFile, (route) => route.abort());
  await open(page, site, '/shop');
  await expect(page.locator('ithn-banner button[part~="reject"]')).toBeVisible();
  const refusal = await page.evaluate(() => window.ithn?.acceptAll().then(() => '', String));
  expect(refusal).toContain('check-');
  expect(await look(page)).toEqual({status: 'unasked', isGranted: false});
  expect(site.footprints).toEqual([]);
  await page.unroute(checkFile);
  await page.reload();
  await press(page, 'accept');
  await expect.poll(() => look(page)).toEqual({status: 'decided', isGranted: true});
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);
});

test('a configuration found wrong stays shut, whatever was answered before somebody looked', async ({page, site}) => {
  site.page('/shop', held(site.stranger), {ui: {}, validtyDays: 7});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  await page.route(checkFile, (route) => route.abort());
  await open(page, site, '/shop');
  await press(page, 'accept');
  await page.unroute(checkFile);
  site.footprints.length = 0;
  const errors = errorsOf(page);
  for (const visit of [1, 2]) {
    await page.reload();
    await expect
      .poll(() => errors.filter((text) => text.includes('validtyDays')), `visit ${visit}`)
      .toHaveLength(visit);
    expect(await look(page)).toEqual({status: 'unasked', isGranted: false});
    expect(site.footprints).toEqual([]);
  }
});
