// What the shop sees in its desk of the hosts that its pages met.
import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, languages} from './fixtures.ts';
import {auditToken, test} from './rights-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Page views that tell of a host. */
async function tell(page: Page, url: string, host: string, kind: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const response = await page.request.post(`${url}/ithn/watch`, {data: {seen: [{kind, host}]}});
    expect(response.status()).toBe(204);
  }
}

for (const language of languages) {
  test.describe(language, () => {
    const isArabic = language === 'ar';
    test.use({
      locale: isArabic ? 'ar-KW' : 'en-GB',
      timezoneId: 'Asia/Kuwait',
      viewport: {width: 360, height: 760},
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test(`the shop sees what each host is and what to declare (${language})`, async ({page, demo}) => {
      const long = `${'a-very-long-name.'.repeat(12)}test`;
      await tell(page, demo.url, 'www.google-analytics.com', 'undeclared', 4);
      await tell(page, demo.url, 'www.google-analytics.com', 'slipped', 4);
      await tell(page, demo.url, long, 'undeclared', 3);
      await tell(page, demo.url, 'rare.test', 'undeclared', 1);
      await page.goto('/desk/#watch');
      const isFit = async (): Promise<void> => {
        expect((await new AxeBuilder({page}).withTags(rules).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      };
      await expect(page.locator('#empty')).toContainText(isArabic ? 'لا مضيفين معروضين' : 'No hosts are shown yet');
      // a wrong token is named, then the right one is typed where the focus is
      await page.locator('#token').fill('not-the-token-of-this-shop');
      await page.keyboard.press('Enter');
      await expect(page.locator('#said')).toHaveText(isArabic ? 'رمز الدخول غير صحيح.' : 'The token is wrong.');
      await expect(page.locator('#token')).toBeFocused();
      await isFit();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(auditToken);
      await page.keyboard.press('Enter');
      const known = page.locator('#watch li', {hasText: 'www.google-analytics.com'});
      await expect(known).toContainText(isArabic ? 'تحليلات جوجل' : 'Google Analytics');
      await expect(known.locator('pre')).toHaveText('{"preset":"google-analytics"}');
      await expect(known).toContainText('data-consent');
      const unknown = page.locator('#watch li', {hasText: 'a-very-long-name'});
      expect(JSON.parse(await unknown.locator('pre').innerText())).toMatchObject({hosts: [long]});
      await expect(unknown).toContainText(isArabic ? 'ليست في القائمة المعروفة' : 'Not in the catalogue');
      await expect(page.locator('#watch')).not.toContainText('rare.test');
      await isFit();

      // everything with the keyboard: the lines can be scrolled, and copied
      await known.locator('pre').focus();
      await page.keyboard.press('Tab');
      await expect(known.getByRole('button')).toBeFocused();
      await expect(known.getByRole('button')).toHaveAccessibleName(/www\.google-analytics\.com$/);
      await page.keyboard.press('Enter');
      await expect(page.locator('#said')).toHaveText(isArabic ? 'تم النسخ.' : 'Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{"preset":"google-analytics"}');

      // days on which nothing was met
      for (const day of ['#days-from', '#days-until']) await page.locator(day).fill('2020-01-01');
      await page.keyboard.press('Enter');
      await expect(page.locator('#empty')).toContainText(isArabic ? 'لم يظهر مضيف مجهول' : 'No unknown host was met');
      await expect(page.locator('#watch li')).toHaveCount(0);
      await isFit();

      // the shop's server is away
      await page.route('**/ithn/watch?*', (route) => route.abort());
      await page.locator('#token').press('Enter');
      await expect(page.locator('#said')).toContainText(isArabic ? 'تعذر الاتصال' : 'cannot be reached');
      await expect(page.locator('#said').getByRole('button')).toBeVisible();
      await isFit();
    });
  });
}

test('what a hostile collector names is text in the desk', async ({page}) => {
  await page.route('**/ithn/watch?*', (route) =>
    route.fulfill({
      json: {
        smallest: 3,
        hosts: [{host: '<img src=x onerror=document.title=7>', first: '2026-11-29', last: '2026-11-30', undeclared: 3}],
      },
    }),
  );
  await page.goto('/desk/#watch');
  await page.locator('#token').fill(auditToken);
  await page.keyboard.press('Enter');
  await expect(page.locator('#watch h2')).toHaveText('<img src=x onerror=document.title=7>');
  await expect(page.locator('#watch img')).toHaveCount(0);
});

for (const view of ['watch', 'counts', 'requests'])
  test(`an answer for the view ${view} is dropped when another one is shown`, async ({page}) => {
    let release = (): void => {};
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/ithn/${view}?*`, async (route) => {
      const response = await route.fetch();
      await isReleased;
      await route.fulfill({response});
    });
    await page.goto(`/desk/?lang=en#${view}`);
    await page.locator('#token').fill(auditToken);
    const asked = page.waitForRequest(`**/ithn/${view}?*`);
    const answered = page.waitForResponse(`**/ithn/${view}?*`);
    await page.locator('#enter button').click();
    await asked;
    await page.locator('nav a[href="#receipts"]').click();
    const title = await page.locator('#empty h2').innerText();
    release();
    await (await answered).finished();
    // the page has had the answer when it has had a later one
    await page.evaluate(async () => (await fetch('services.json')).text());
    await expect(page.locator('#said')).toHaveText('');
    await expect(page.locator('#empty h2')).toHaveText(title);
    await expect(page.locator('#watch li, #counts section, #list > li')).toHaveCount(0);
  });
