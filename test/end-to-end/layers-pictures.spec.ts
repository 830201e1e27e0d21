// What visitors see, compared with pictures kept beside this file. The font comes from npm, so that no picture depends on
// those of a machine; what is left is how a browser's version smooths edges. Hence the tolerance: a pixel counts as
// changed from a quarter of the way to the opposite colour on, and up to 1 in 100 may. A word, a line, a colour or a
// margin that changes is more than that. After a change that is meant: `npx playwright test … --update-snapshots`.
import type {Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';
import {fontStyle, serveFonts} from './fonts.ts';
import {openCase} from './layers-site.ts';

const tolerance = {threshold: 0.25, maxDiffPixelRatio: 0.01};

test.skip(process.platform !== 'linux', 'other systems draw letters in a way of their own');
test.use({
  launchOptions: async ({launchOptions}, use) =>
    use({...launchOptions, args: [...(launchOptions.args ?? []), '--font-render-hinting=none', '--disable-lcd-text']}),
});

const head = `<style>${fontStyle}
  body {margin: 0}
  main {display: grid; gap: 16px; padding: 16px}
  .warm {position: absolute; opacity: 0.01} b {font-weight: 600}</style>`;
// Every face is on the page before a layer opens: a picture is not taken while one is on its way.
const warm = '<p class="warm">Bread خبز <b>Bread خبز</b></p>';

async function bringFonts(page: Page): Promise<void> {
  await page.emulateMedia({reducedMotion: 'reduce'});
  await serveFonts(page);
}
const fontsAreThere = (page: Page) =>
  page.evaluate(
    async () => (await document.fonts.ready) && [...document.fonts].every(({status}) => status === 'loaded'),
  );

const looks = {
  light: {colorScheme: 'light', forcedColors: 'none'},
  dark: {colorScheme: 'dark', forcedColors: 'none'},
  forced: {colorScheme: 'light', forcedColors: 'active'},
} as const;

for (const lang of ['ar', 'en'])
  for (const width of [320, 768, 1280]) {
    test(`the two layers look as they did (${lang}, ${width} px)`, async ({page, shop}) => {
      await page.setViewportSize({width, height: 800});
      await bringFonts(page);
      await openCase(page, {lang, head, body: warm});
      await expect(shop.bannerButton('reject')).toBeVisible();
      expect(await fontsAreThere(page)).toBe(true);
      const base = shop.banner.locator('[part~=base]');
      for (const [name, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await expect(base).toHaveScreenshot(`banner-${lang}-${width}-${name}.png`, tolerance);
      }
      await shop.bannerButton('manage').click();
      await expect(shop.dialog).toBeVisible();
      for (const [name, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await expect(shop.dialog).toHaveScreenshot(`preferences-${lang}-${width}-${name}.png`, tolerance);
      }
    });
  }

for (const lang of ['ar', 'en'])
  test(`what stands in a page looks as it did (${lang})`, async ({page, shop}) => {
    await page.setViewportSize({width: 768, height: 900});
    await bringFonts(page);
    const label = lang === 'ar' ? 'موقع المخبز' : 'Where we are';
    await openCase(page, {
      lang,
      head,
      body: `${warm}<main><ithn-embed category="persistent" src="https://example.com/map" label="${label}"></ithn-embed>
        <ithn-declaration></ithn-declaration></main>`,
      config: {
        services: [
          {
            id: 'map',
            name: 'Map',
            categories: 'persistent',
            provider: 'Example',
            policyUrl: '/map',
            stores: [{name: '_map', days: 90}],
          },
        ],
      },
    });
    await shop.bannerButton('reject').click();
    await expect(shop.reopen.locator('button')).toBeVisible();
    await expect(page.locator('ithn-declaration tbody tr').first()).toBeVisible();
    expect(await fontsAreThere(page)).toBe(true);
    await page.mouse.move(5, 5);
    for (const [name, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      await expect(page.locator('ithn-embed')).toHaveScreenshot(`embed-${lang}-${name}.png`, tolerance);
      await expect(page.locator('ithn-declaration')).toHaveScreenshot(`declaration-${lang}-${name}.png`, tolerance);
      await expect(shop.reopen.locator('button')).toHaveScreenshot(`reopen-${lang}-${name}.png`, tolerance);
    }
  });
