import type {Page, Route} from '@playwright/test';
import {expect, test, type Shop} from './fixtures.ts';
import {openCase} from './layers-site.ts';

const body = '<h1>Shop</h1><ithn-reopen></ithn-reopen>';

/** Holds the files whose name begins so, until let go. */
async function hold(page: Page, name: string): Promise<(how: 'continue' | 'abort') => Promise<void>> {
  const waiting: Route[] = [];
  await page.route(`**/${name}*.js`, (route) => void waiting.push(route));
  return async (how) => {
    await expect.poll(() => waiting.length, 'it was asked for').toBeGreaterThan(0);
    await Promise.all(waiting.map((route) => route[how]()));
  };
}

/** Waits for them, sees them stay and take clicks, and goes back to the question. */
async function useAndClose(page: Page, shop: Shop): Promise<void> {
  await page.waitForTimeout(400);
  await expect(shop.dialog).toBeVisible();
  await shop.preferencesButton('close').click();
  await expect(shop.bannerButton('reject')).toBeVisible();
  await expect(shop.dialog).toBeHidden();
  await shop.bannerButton('reject').click();
  await expect(shop.banner).toHaveCount(0);
}

test.describe('preferences that are requested while the banner is loading', () => {
  for (const wait of [0, 1, 3, 8, 20, 50])
    test(`open ${wait} ms after the start and stay`, async ({page, shop}) => {
      await openCase(page, {
        body: `${body}<script>
          const ask = () => window.ithn ? setTimeout(() => ithn.show('preferences'), ${wait}) : setTimeout(ask);
          ask();
        </script>`,
      });
      await expect(shop.dialog).toBeVisible();
      await useAndClose(page, shop);
    });

  test('are not covered by a banner whose texts load later', async ({page, shop}) => {
    const letGo = await hold(page, 'words/banner-ar');
    await openCase(page, {body, lang: 'ar'});
    await expect(page.locator('ithn-banner')).toHaveCount(1);
    await page.evaluate(() => window.ithn?.show('preferences'));
    await expect(shop.dialog).toBeVisible();
    await letGo('continue');
    await page.waitForTimeout(400);
    await expect(shop.banner.locator('[part~=base]')).toBeHidden();
    await useAndClose(page, shop);
  });

  for (const [what, view, name] of [
    ['preferences', 'preferences', 'preferences'],
    ['form for requests', 'rights', 'rights-dialog'],
  ] as const)
    test(`${what}: a banner that was there is answered where they do not come`, async ({page, shop}) => {
      await openCase(page, {body});
      await expect(shop.bannerButton('reject')).toBeVisible();
      const letGo = await hold(page, name);
      await page.evaluate((wanted) => window.ithn?.show(wanted), view);
      await letGo('abort');
      await page.waitForTimeout(300);
      await shop.bannerButton('reject').click();
      await expect(shop.banner).toHaveCount(0);
      expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
    });

  test('do not open once the banner is answered', async ({page, shop}) => {
    await openCase(page, {body});
    const letGo = await hold(page, 'preferences');
    await shop.bannerButton('manage').click();
    await shop.bannerButton('reject').click();
    await expect(shop.banner).toHaveCount(0);
    await letGo('continue');
    await page.waitForTimeout(500);
    await expect(shop.preferences).toHaveCount(0);
    await shop.openPreferences();
  });

  test('remove a banner answered elsewhere, and stay open', async ({page, shop}) => {
    await openCase(page, {body});
    const letGo = await hold(page, 'preferences');
    await shop.bannerButton('manage').click();
    await page.evaluate(() => window.ithn?.rejectAll());
    await expect(shop.bannerButton('reject')).toHaveCount(0);
    await letGo('continue');
    await expect(shop.dialog).toBeVisible();
    await page.waitForTimeout(1500);
    await expect(shop.dialog).toBeVisible();
    await shop.preferencesButton('close').click();
    await expect(shop.banner).toHaveCount(0);
    await shop.openPreferences();
    await shop.preferencesButton('close').click();
    // and a page may ask once more
    await page.evaluate(() => window.ithn?.show('banner'));
    await shop.bannerButton('accept').click();
    await expect(shop.banner).toHaveCount(0);
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  });

  test('leave the banner alone if they fail to load', async ({page, shop}) => {
    await openCase(page, {body});
    const letGo = await hold(page, 'preferences');
    await page.evaluate(() => window.ithn?.show('banner'));
    await page.evaluate(() => window.ithn?.show('preferences'));
    await letGo('abort');
    await shop.bannerButton('reject').click();
    await expect(shop.banner).toHaveCount(0);
  });

  test('are no exception: the rights form stays too', async ({page, shop}) => {
    await openCase(page, {body: `${body}<script>ithn.show('rights')</script>`});
    const form = page.locator('ithn-rights dialog');
    await expect(form).toBeVisible();
    await page.waitForTimeout(400);
    await expect(form).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shop.bannerButton('reject')).toBeVisible();
  });
});
