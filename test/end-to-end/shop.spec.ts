import type {Page} from '@playwright/test';
import {expect, languages, test} from './fixtures.ts';

/** Buys a cake off the shelf and one of the visitor's own design. */
async function buy(page: Page): Promise<void> {
  await page.locator('[data-add]').first().click();
  await expect(page.locator('#cart-count')).toHaveText('1');

  const studio = page.locator('#studio-form');
  const price = page.locator('#studio-price');
  const before = await price.textContent();
  await studio.locator('[name="size"][value="large"]').check({force: true});
  await studio.locator('[name="message"]').fill('مبروك Ahmad');
  await expect(price).not.toHaveText(before ?? '');
  await expect(page.locator('#studio-preview text')).toHaveText('مبروك Ahmad');
  await studio.locator('button[type="submit"], button:not([type])').first().click();
  await expect(page.locator('#cart-count')).toHaveText('2');
  await expect(page.locator('#cart-lines li')).toHaveCount(2);

  const till = page.locator('#till-form');
  for (const field of await till.locator('input, textarea').all()) {
    const type = await field.getAttribute('type');
    await field.fill(type === 'tel' ? '9988 7766' : type === 'date' ? '2030-01-31' : 'شارع ١ Block 2');
  }
  await till.locator('button[type="submit"], button:not([type])').first().click();
  await expect(page.locator('#till-done')).toContainText(/R-[0-9A-Z]{6}/);
  await expect(page.locator('#cart-count')).toHaveText('0');
}

for (const language of languages) {
  test(`shopping works with everything refused (${language})`, async ({page, shop, strangers}) => {
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await shop.open(language);
    await shop.bannerButton('reject').click();
    await buy(page);
    await shop.leave();
    expect(strangers.requests()).toEqual([]);
    expect(crashes).toEqual([]);
  });

  test(`shopping works while the banner is open (${language})`, async ({page, shop, strangers}) => {
    await page.setViewportSize({width: 360, height: 740});
    await shop.open(language);
    await expect(shop.bannerButton('reject')).toBeVisible();
    await buy(page);
    await expect(shop.bannerButton('reject')).toBeVisible();
    await shop.leave();
    expect(strangers.requests()).toEqual([]);
  });
}
