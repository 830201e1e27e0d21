// The builder: chosen by keyboard alone, seen in a real banner, pasted into an empty page, and known only to the address.
import AxeBuilder from '@axe-core/playwright';
import {expect} from '@playwright/test';
import {tabTo, test} from './builder-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const tracker = 'https://www.googletagmanager.com/gtag/js?id=G-SHOP123';
const accept = {ar: 'قبول الكل', en: 'Accept all'};

for (const language of ['ar', 'en'] as const)
  test(`what is chosen by keyboard is shown, kept in the address, and works where it is pasted (${language})`, async ({
    page,
    host,
    strays,
  }) => {
    const other = language === 'ar' ? 'en' : 'ar';
    await page.setViewportSize(language === 'ar' ? {width: 360, height: 740} : {width: 1280, height: 800});
    await page.goto(host.url);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl'); // Arabic first
    if (language === 'en') {
      await tabTo(page, '.language');
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    }
    const frame = page.frameLocator('#preview iframe');
    const banner = frame.locator('ithn-banner');
    const button = banner.locator('button[part~=accept]');
    await expect(button).toHaveText(accept[language]);
    const colourOf = async (): Promise<string> =>
      banner.locator('[part~=base]').evaluate((base) => getComputedStyle(base).backgroundColor);
    const light = await colourOf();
    const dialog = frame.locator('ithn-banner dialog[open]');
    await expect(dialog).toHaveCount(0);

    // what is chosen changes the banner
    await tabTo(page, '[name=layout]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(dialog).toBeVisible();
    await tabTo(page, `[name=languages][value=${other}]`);
    await page.keyboard.press('Space');
    await tabTo(page, '#search');
    await page.keyboard.type('google analytics');
    await tabTo(page, '[name=services][value=google-analytics]');
    await page.keyboard.press('Space');
    await tabTo(page, '#id-google-analytics');
    await page.keyboard.type('wrong');
    await expect(page.locator('#id-google-analytics')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('G-SHOP123');
    await expect(page.locator('#id-google-analytics')).not.toHaveAttribute('aria-invalid');
    await tabTo(page, '[name=platform]');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.steps')).toContainText('App Snippet'); // Salla
    await page.keyboard.press('ArrowUp');
    await tabTo(page, '[name=appearance]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(colourOf).not.toBe(light);
    await tabTo(page, '[name=frame]', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => banner.evaluate(() => innerWidth)).toBe(1280);
    await expect(button).toHaveText(accept[language]);
    expect((await new AxeBuilder({page}).withTags(rules).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    // the address has it all: Back takes one step back, and a reload nothing
    await page.goBack();
    await expect.poll(() => banner.evaluate(() => innerWidth)).toBe(360);
    await page.reload();
    await expect(page.locator('[name=layout][value=modal]')).toBeChecked();
    await expect(page.locator(`[name=languages][value=${other}]`)).not.toBeChecked();
    await expect(page.locator('#id-google-analytics')).toHaveValue('G-SHOP123');
    await expect(button).toHaveText(accept[language]);
    await page.emulateMedia({colorScheme: 'dark'});
    expect((await new AxeBuilder({page}).withTags(rules).analyze()).violations).toEqual([]);
    await page.emulateMedia({colorScheme: 'light'});
    expect(strays).toEqual([]);
    expect(await page.evaluate(async () => [document.cookie, (await indexedDB.databases()).length])).toEqual(['', 0]);

    // pasted into an empty page
    const [head = '', attributes = ''] = await page.locator('.steps code').allTextContents();
    const reached: string[] = [];
    await page.route('https://www.googletagmanager.com/**', (route) => {
      reached.push(route.request().url());
      return route.fulfill({contentType: 'text/javascript', body: ''});
    });
    const shop = (tags: string, marks: string): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8">
${tags}<title>Shop</title><script ${marks} src="${tracker}"></script></head><body><h1>Shop</h1></body></html>`;
    await page.goto(host.page(shop('', '')));
    expect(reached.splice(0)).toEqual([tracker]); // without it the tracker loads
    await page.goto(host.page(shop(head, attributes)));
    const pasted = page.locator('ithn-banner button[part~=accept]');
    await expect(pasted).toHaveText(accept[language]); // though the page is in French: one language was chosen
    expect(reached).toEqual([]);
    await pasted.click();
    await expect.poll(() => reached).toEqual([tracker]);
  });
