// The desk's receipts: a chain is checked on the page itself, whatever lies between it and the database.
import {readFile} from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import {makeChain} from '../collector/receipts.mjs';
import {expect, languages} from './fixtures.ts';
import {auditToken, test} from './rights-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const words = {
  ar: {
    whole: 'السلسلة سليمة',
    broken: 'السلسلة غير سليمة',
    changed: 'تغيّر بعد ختمه',
    none: 'لا إيصالات بهذا المعرّف',
    audited: 'خطآن',
  },
  en: {
    whole: 'The chain is whole',
    broken: 'The chain is not whole',
    changed: 'Changed after it was sealed',
    none: 'No receipts under this id',
    audited: '2 errors',
  },
};

for (const language of languages) {
  test.describe(language, () => {
    const locale = language === 'ar' ? 'ar-KW' : 'en-GB';
    test.use({locale, timezoneId: 'Asia/Kuwait', viewport: {width: 360, height: 760}});

    test(`a clerk sees each receipt checked, and one altered in transit (${language})`, async ({page, demo}) => {
      const own = words[language];
      const chain = makeChain(3) as {consentId: string; config: string}[];
      const consentId = chain[0]?.consentId ?? '';
      expect((await page.request.post(`${demo.url}/ithn/receipts`, {data: chain})).status()).toBe(200);
      const audit = {
        ...{kind: 'ithn-audit', url: demo.url, startedAt: '2026-11-02T08:00:00Z', endedAt: '2026-11-02T08:01:00Z'},
        ...{configuration: {receipts: chain[0]?.config}, summary: {error: 2}, files: []},
      };
      const headers = {authorization: `Bearer ${auditToken}`};
      expect((await page.request.post(`${demo.url}/ithn/audits`, {data: audit, headers})).ok()).toBe(true);
      await page.goto('/desk/#receipts');
      const isFit = async (): Promise<void> => {
        expect((await new AxeBuilder({page}).withTags(rules).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      };
      await isFit();

      // With the keyboard alone.
      await page.locator('#token').focus();
      await page.keyboard.type(auditToken);
      await page.keyboard.press('Tab');
      await page.keyboard.type(consentId);
      await page.keyboard.press('Enter');
      const verdict = page.locator('.verdict');
      await expect(verdict.locator('h2')).toHaveText(own.whole);
      await expect(page.locator('#said')).toHaveText(own.whole);
      await expect(page.locator('#chain ol > li .state.whole')).toHaveCount(3);
      await expect(page.locator('#chain ol > li').filter({hasText: own.audited})).toHaveCount(3);
      await isFit();

      const saving = page.waitForEvent('download');
      await page.locator('#chain .row button').first().click();
      const saved = await readFile(await (await saving).path(), 'utf8');
      expect(saved.trim().split('\n')).toHaveLength(3);

      // The collector finds nothing wrong with what it keeps; what comes here is something else.
      await page.route('**/ithn/receipts?**', async (route) => {
        const text = await (await route.fetch()).text();
        await route.fulfill({body: text.replace('"beacon","advertising"', '"beacon"')});
      });
      await page.locator('#look button').click();
      await expect(verdict.locator('h2')).toHaveText(own.broken);
      await expect(verdict).toContainText(own.changed);
      await expect(page.locator('#chain .state.changed')).toHaveCount(1);
      await isFit();
      await page.unroute('**/ithn/receipts?**');

      await page.locator('#consent-id').fill('0'.repeat(32));
      await page.locator('#look button').click();
      await expect(page.locator('#empty h2')).toHaveText(own.none);
      await isFit();
    });
  });
}

test('an unavailable database is reported, and a retry is offered', async ({page}) => {
  await page.goto('/desk/?lang=en');
  await expect(page.locator('#empty h2')).toHaveText('Nothing is shown yet');
  await page.route('**/ithn/requests?**', (route) => route.fulfill({status: 503, body: '<h1>Bad gateway</h1>'}));
  await page.locator('#token').fill(auditToken);
  await page.locator('#enter button').click();
  await expect(page.locator('#said')).toContainText('database does not answer');
  await page.unroute('**/ithn/requests?**');
  await page.locator('#said button').click();
  await expect(page.locator('#said')).toContainText('request');
});
