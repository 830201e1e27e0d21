import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, languages, test} from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function findViolations(page: Page, tag: string): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).withTags(rules).include(tag).analyze();
  return violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({colorScheme});

      test('the banner has no accessibility violations', async ({page, shop}) => {
        await shop.open(language);
        await expect(shop.bannerButton('reject')).toBeVisible();
        expect(await findViolations(page, 'ithn-banner')).toEqual([]);
      });

      test('the preferences have no accessibility violations', async ({page, shop}) => {
        await shop.open(language);
        await shop.bannerButton('manage').click();
        await expect(shop.dialog).toBeVisible();
        expect(await findViolations(page, 'ithn-preferences')).toEqual([]);
      });

      test('the reopen button has no accessibility violations', async ({page, shop}) => {
        await shop.open(language);
        await shop.bannerButton('reject').click();
        await expect(shop.reopen.locator('button').first()).toBeVisible();
        expect(await findViolations(page, 'ithn-reopen')).toEqual([]);
      });
    });
  }

  test(`everything works by keyboard (${language})`, async ({page, shop}) => {
    await shop.open(language);
    await expect(shop.bannerButton('manage')).toBeVisible();
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('part') ?? '';
      });
    for (let presses = 0; presses < 12 && !(await focused()).includes('manage'); presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toContain('manage');
    await page.keyboard.press('Enter');
    await expect(shop.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shop.dialog).toBeHidden();
    await expect.poll(focused).toContain('manage'); // focus returns to where it came from
  });
}
