import {expect, languages, test} from './fixtures.ts';

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}

for (const language of languages) {
  test(`nothing on the page moves because of the library (${language})`, async ({page, shop}) => {
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, {shifts});
      const name = (node: Node | null): string =>
        node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : String(node?.nodeName);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const {value, sources} = entry as PerformanceEntry & {value: number; sources: {node: Node | null}[]};
          shifts.push({value, sources: sources.map(({node}) => name(node))});
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    const shifts = () => page.evaluate(() => (window as unknown as {shifts: Shift[]}).shifts);
    await shop.open(language);
    await expect(shop.bannerButton('reject')).toBeVisible();
    await page.waitForTimeout(1000);
    expect(await shifts()).toEqual([]);
    await shop.bannerButton('reject').click();
    await expect(shop.bannerButton('reject')).toBeHidden();
    await page.waitForTimeout(1000);
    expect(await shifts()).toEqual([]);
  });

  for (const width of [320, 360, 1280]) {
    test(`the page does not scroll horizontally at ${width} px (${language})`, async ({page, shop}) => {
      await page.setViewportSize({width, height: 640});
      await shop.open(language);
      await expect(shop.bannerButton('reject')).toBeVisible();
      const overflow = () =>
        page.evaluate(() => {
          const {scrollWidth, clientWidth} = document.documentElement;
          return scrollWidth - clientWidth;
        });
      expect(await overflow()).toBeLessThanOrEqual(0);
      for (const button of await shop.banner.locator('button').all()) {
        const box = await button.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.height, 'a target a finger can hit').toBeGreaterThanOrEqual(24);
      }
      await shop.bannerButton('manage').click();
      await expect(shop.dialog).toBeVisible();
      expect(await overflow()).toBeLessThanOrEqual(0);
      const inside = await shop.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(inside, 'the dialog does not scroll sideways either').toBeLessThanOrEqual(0);
    });
  }

  test(`the banner has the page's language and direction (${language})`, async ({shop}) => {
    await shop.open(language);
    await expect(shop.banner).toHaveAttribute('lang', language);
    await expect(shop.banner).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    const [accept, reject] = await Promise.all([
      shop.bannerButton('accept').boundingBox(),
      shop.bannerButton('reject').boundingBox(),
    ]);
    expect(Math.round(accept?.width ?? 0), 'yes and no weigh the same').toBe(Math.round(reject?.width ?? 1));
    expect(Math.round(accept?.height ?? 0)).toBe(Math.round(reject?.height ?? 1));
  });

  test(`the page is usable while the banner is open (${language})`, async ({page, shop}) => {
    await shop.open(language);
    await expect(shop.bannerButton('reject')).toBeVisible();
    await page.mouse.move(640, 100);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.matches(':has([inert])'))).toBe(false);
  });
}
