// Nothing of a page is out of reach behind the first layer: by scrolling, by Tab and Shift+Tab, at every width and zoom.
import type {Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';
import {atRest, openCase} from './layers-site.ts';

const links = Array.from({length: 24}, (_, index) => `<p><a href="#${index}">Link ${index}</a></p>`).join('');
/** 1,280 px at 200 and 400 %: the window is that much smaller. */
const windows = [
  [320, 640],
  [360, 800],
  [640, 400],
  [320, 256],
  [1280, 800],
  [1920, 1080],
] as const;

/** The links that cannot be scrolled clear, and those that are not clear when they get the focus, there and back. */
const findCovered = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll<HTMLElement>('a')];
    const isCovered = (one: Element): boolean => {
      const {left, top, width, height} = one.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) !== one;
    };
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const covered: string[] = [];
    for (const one of all) {
      one.scrollIntoView({block: 'nearest'});
      if (isCovered(one)) covered.push(`scrolled to ${one.textContent}`);
    }
    for (const [way, list] of Object.entries({Tab: all, 'Shift+Tab': all.toReversed()}))
      for (const one of list) {
        one.focus({focusVisible: true});
        await frames();
        if (isCovered(one)) covered.push(`${way} ${one.textContent}`);
      }
    return covered;
  });

for (const layout of ['bar', 'box'] as const)
  for (const edge of ['block-end', 'block-start'] as const)
    test(`no link stays behind a ${layout} at ${edge}, and nothing shifts`, async ({page, shop}) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, {shifts});
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
        }).observe({type: 'layout-shift', buffered: true});
      });
      for (const [width, height] of windows) {
        await page.setViewportSize({width, height});
        await openCase(page, {body: links, config: {ui: {layout, position: edge}}});
        await expect(shop.bannerButton('reject')).toBeVisible();
        await atRest(page, 'ithn-banner');
        const where = `${width} × ${height}`;
        expect(await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts), where).toEqual([]);
        expect(await findCovered(page), where).toEqual([]);
        await shop.bannerButton('reject').click();
        await expect(shop.banner).toHaveCount(0);
        // Gone without a trace.
        expect(
          await page.evaluate(() => [
            document.adoptedStyleSheets.filter((sheet) =>
              [...sheet.cssRules].some(({cssText}) => cssText.startsWith('html')),
            ).length,
            document.documentElement.getAttributeNames().join(),
          ]),
        ).toEqual([0, 'lang,dir']);
        await page.unrouteAll();
        await page.context().clearCookies();
        await page.evaluate(() => indexedDB.deleteDatabase('ithn'));
      }
    });

test('a fixed element under the layer: the layer moves to the other edge while that has the focus', async ({
  page,
  shop,
}) => {
  const body = `${links}<nav style="position: fixed; inset: auto 0 0; background: #fff"><button id="cart">Cart</button></nav>`;
  await page.setViewportSize({width: 360, height: 800});
  await openCase(page, {body});
  await expect(shop.bannerButton('reject')).toBeVisible();
  await page.getByText('Link 23').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#cart')).toBeFocused();
  const isClear = () =>
    page.locator('#cart').evaluate((one) => {
      const {left, top} = one.getBoundingClientRect();
      return document.elementFromPoint(left + 5, top + 5) === one;
    });
  await expect.poll(isClear).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(isClear).toBe(false);
});

test('a page that does not scroll gets room but no scroll bar', async ({page, shop}) => {
  await page.setViewportSize({width: 1280, height: 600});
  await openCase(page, {
    body: '<p style="margin: 0; block-size: 300px">Bread</p><a href="#end" style="position: absolute; bottom: 0">End</a>',
  });
  await expect(shop.bannerButton('reject')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.clientWidth)).toBe(1280);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(599);
});
