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
const told = (errors: readonly string[]): string[] => errors.filter((text) => text.includes('checkWhole: '));

test('if the file does not load, answers count and are stored', async ({page, site}) => {
  site.page('/shop', held(site.stranger), {ui: {}});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  const errors = errorsOf(page);
  await page.route(checkFile, (route) => route.abort());
  await open(page, site, '/shop');
  await press(page, 'reject');
  expect(await look(page)).toEqual({status: 'decided', isGranted: false});
  await expect.poll(() => told(errors)).toHaveLength(1);
  expect(site.footprints).toEqual([]);
  await page.evaluate(() => window.ithn?.acceptAll());
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);

  errors.length = 0;
  await page.reload();
  expect(await look(page)).toEqual({status: 'decided', isGranted: true});
  await page.evaluate(() => window.ithn?.show('preferences'));
  await expect(page.locator('ithn-preferences button[part~="save"]')).toBeVisible();
  await expect.poll(() => told(errors)).toHaveLength(1);
  expect(await look(page), 'what was decided stays').toEqual({status: 'decided', isGranted: true});
  await page.evaluate(() => window.ithn?.rejectAll());
  expect(await look(page), 'and so does what is decided now').toEqual({status: 'decided', isGranted: false});
});

test('if others must load first, nothing is decided without the file, and the caller is told', async ({page, site}) => {
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

test('a configuration found invalid stays shut, whatever was answered before the check', async ({page, site}) => {
  site.page('/shop', held(site.stranger), {ui: {}, validtyDays: 7});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  const errors = errorsOf(page);
  const named = () => errors.filter((text) => text.includes('validtyDays'));
  let letCome = (): void => {};
  const answered = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(checkFile, async (route) => {
    await answered;
    await route.continue();
  });
  await open(page, site, '/shop');
  await press(page, 'accept');
  expect(await look(page)).toEqual({status: 'decided', isGranted: true});
  letCome();
  await expect.poll(named).toHaveLength(1);
  expect(await look(page)).toEqual({status: 'unasked', isGranted: false});
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);
  site.footprints.length = 0;
  for (const visit of [2, 3]) {
    await page.reload();
    await expect.poll(named, `visit ${visit}`).toHaveLength(visit);
    expect(await look(page)).toEqual({status: 'unasked', isGranted: false});
  }
  expect(site.footprints).toEqual([]);
});
