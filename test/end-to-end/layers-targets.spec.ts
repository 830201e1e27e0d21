// WCAG 2.2, 2.5.5 and 2.5.8: whatever is pressed is 44 px in both directions, with its words where those press it too.
import type {Locator, Page} from '@playwright/test';
import {expect, languages, test} from './fixtures.ts';
import {openCase} from './layers-site.ts';

/** What is smaller than a finger in the shadow tree of a tag; a link in a line or a list of text may be. */
const small = (tag: Locator): Promise<string[]> =>
  tag.evaluate((host) => {
    const all = host.shadowRoot?.querySelectorAll<HTMLElement>('button, select, summary, input, textarea, a') ?? [];
    const isInline = (one: Element): boolean =>
      one.localName === 'a' &&
      getComputedStyle(one).display === 'inline' &&
      !!one.parentElement?.closest('p, small, li');
    return [...all].flatMap((one) => {
      const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) => part.getBoundingClientRect());
      if (!boxes[0]?.width || isInline(one)) return [];
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      return Math.round(width) >= 44 && Math.round(height) >= 44
        ? []
        : [
            `${one.localName} ${one.id || one.part.value || one.textContent.trim()}: ${width.toFixed(1)} × ${height.toFixed(1)}`,
          ];
    });
  });

const body = `<main><h1>Shop</h1><ithn-embed category="beacon" src="https://maps.example/" label="Map"></ithn-embed>
  <ithn-declaration></ithn-declaration><ithn-rights-form></ithn-rights-form></main>`;
const config = {rights: {endpoint: '/ithn/requests'}, site: {name: 'Shop', email: 'privacy@shop.example'}};

const found = (page: Page, tag: string): Promise<number> =>
  page.locator(tag).evaluate((host) => host.shadowRoot?.querySelectorAll('button, select, summary, input').length ?? 0);

for (const lang of languages)
  for (const width of [320, 1280])
    test(`everything that is pressed is large enough for a finger (${lang}, ${width} px)`, async ({page, shop}) => {
      await page.setViewportSize({width, height: 700});
      await page.emulateMedia({reducedMotion: 'reduce'});
      await openCase(page, {lang, body, config});
      await expect(shop.bannerButton('reject')).toBeVisible();
      expect(await small(page.locator('ithn-banner'))).toEqual([]);
      await shop.bannerButton('manage').click();
      await expect(shop.dialog).toBeVisible();
      for (const summary of await shop.preferences.locator('summary').all()) await summary.click();
      expect(await small(page.locator('ithn-preferences'))).toEqual([]);
      await shop.preferences.locator('[part~=reject]').click();
      await page.evaluate(() => window.ithn?.show('preferences'));
      await shop.preferences.locator('[part=record] > summary').click();
      await expect(page.locator('ithn-record [part~=erase]')).toBeVisible();
      expect(await small(page.locator('ithn-record'))).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('ithn-preferences dialog[open]')).toHaveCount(0);
      await page.locator('ithn-rights-form [name=kind][value=erase]').check();
      await page.locator('ithn-rights-form [name=role][value=guardian]').check();
      await expect(page.locator('ithn-reopen button')).toBeVisible();
      for (const tag of ['ithn-reopen', 'ithn-embed', 'ithn-declaration', 'ithn-rights-form']) {
        await expect.poll(() => found(page, tag), tag).toBeGreaterThan(0);
        expect(await small(page.locator(tag)), tag).toEqual([]);
      }
    });

test('targets that are too small are detected', async ({page, shop}) => {
  await openCase(page);
  await expect(shop.bannerButton('reject')).toBeVisible();
  await page.locator('ithn-banner').evaluate((host) => {
    const button = document.createElement('button');
    button.style.cssText = 'all: unset; display: block; inline-size: 20px; block-size: 20px';
    button.id = 'tiny';
    host.shadowRoot?.append(button);
  });
  expect(await small(page.locator('ithn-banner'))).toEqual(['button tiny: 20.0 × 20.0']);
});
