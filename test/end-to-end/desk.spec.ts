// The shop's desk: what customers asked, when it is due, and what is done next, in both languages and with the token alone.
import AxeBuilder from '@axe-core/playwright';
import {expect, languages} from './fixtures.ts';
import {auditToken, fill, listOf, moveOn, newEmail, openForm, test} from './rights-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const language of languages) {
  const isArabic = language === 'ar';
  test.describe(language, () => {
    test.use({locale: isArabic ? 'ar-KW' : 'en-GB', timezoneId: 'Asia/Kuwait', viewport: {width: 360, height: 760}});

    test(`S26 S27 S28 S58: the shop works through a request, and the customer sees it (${language})`, async ({
      page,
      shop,
      demo,
    }) => {
      const form = await openForm(page, shop, language);
      const email = newEmail();
      await fill(form, email, 'complaint');
      await form.locator('[name=details]').fill('<b>وصلت الكعكة مكسورة</b>');
      await form.locator('[part~=submit]').click();
      const reference = (await form.locator('[part=reference]').textContent()) ?? '?';

      const desk = await page.context().newPage();
      await desk.goto('/desk/'); // in the browser's language
      await expect(desk.locator('html')).toHaveAttribute('dir', isArabic ? 'rtl' : 'ltr');
      await expect(desk.locator('h1')).toHaveText(isArabic ? 'طلبات العملاء' : 'Customers’ requests');
      await desk.locator('#token').fill('a-token-that-is-wrong');
      await desk.locator('#enter button').click();
      await expect(desk.locator('#said')).toHaveText(isArabic ? /غير صحيح/ : /wrong/);
      expect(await desk.locator('#list li').count()).toBe(0);
      await desk.locator('#token').fill(auditToken);
      await desk.locator('#enter button').click();
      const item = desk.locator('#list > li', {hasText: reference});
      await expect(item).toContainText('<b>وصلت الكعكة مكسورة</b>'); // as text
      await expect(item).toContainText(isArabic ? 'شكوى' : 'Complaint');
      await expect(item).toContainText(isArabic ? 'بقي 30 يومًا' : '30 days left');
      await expect(item).toContainText(email);
      expect((await new AxeBuilder({page: desk}).withTags(rules).analyze()).violations).toEqual([]);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

      /** The clerk's step. */
      const step = async (status: string, reason = '', days = ''): Promise<void> => {
        await item.locator('[name=status]').selectOption(status);
        if (days) await item.locator('[name=days]').fill(days);
        if (reason) await item.locator('[name=reason]').fill(reason);
        await item.locator('form button').click();
      };
      await step('verifying');
      await expect(item.locator('.status')).toHaveText(isArabic ? 'التحقق من الهوية' : 'Verifying identity');
      await step('extended'); // not without a reason
      expect((await listOf(demo.url, email))[0]?.status).toBe('verifying');
      await step('extended', 'طلبات كثيرة', '11');
      await expect(item).toContainText(isArabic ? 'بقي 41 يومًا' : '41 days left');
      await form.locator('[part~=check]').click();
      await expect(form.locator('[part=reason]')).toHaveText('طلبات كثيرة');
      await expect(form.locator('[part=countdown]')).toHaveText(isArabic ? /41 يومًا/ : '41 days left');
      await expect(form.locator('[aria-current=step]')).toHaveText(isArabic ? /تمديد/ : 'Extended');

      // In the other language nothing is lost.
      await desk.locator('#language').click();
      await expect(desk.locator('html')).toHaveAttribute('dir', isArabic ? 'ltr' : 'rtl');
      await expect(item).toContainText(isArabic ? '41 days left' : 'بقي 41 يومًا');
      await desk.locator('#language').click();

      // A colleague was faster.
      const id = (await listOf(demo.url, email))[0]?.id ?? '';
      await moveOn(demo.url, id, {from: 'extended', status: 'in-progress'});
      await step('done');
      await expect(desk.locator('#said')).toHaveText(isArabic ? /سبقك/ : /Somebody else/);
      await item.locator('[name=status]').selectOption('partly-kept');
      await item.locator('[name=outcome]').selectOption('anonymised');
      await step('partly-kept', 'orders: 5–7 years');
      await expect(item).toHaveCount(0);
      await desk.locator('#closed').check();
      await desk.locator('#enter button').click();
      await expect(item).toContainText(isArabic ? 'تم إخفاء الهوية' : 'Made anonymous');
      await item.locator('summary').click();
      await expect(item.locator('details li')).toHaveCount(5);
      await desk.close();
      await form.locator('[part~=check]').click();
      await expect(form).toContainText(isArabic ? 'إخفاء هوية' : 'made anonymous');
      await expect(form.locator('[part=reason]')).toHaveText('orders: 5–7 years');
      await expect(form.locator('[part=countdown]')).toHaveCount(0);
    });
  });
}

test('a request with an unknown language is listed, and so are the others', async ({page, demo}) => {
  const emails: string[] = [];
  for (const locale of ['ar', '1-x', '-', 'x'.repeat(64)]) {
    const email = newEmail();
    emails.push(email);
    const id = `desk-${Math.random().toString(36).slice(2)}-0123456789`;
    const createdAt = new Date().toISOString();
    const body = {version: 1, id, kind: 'access', role: 'self', email, locale, createdAt};
    const response = await page.request.post(`${demo.url}/ithn/requests`, {data: body});
    expect(response.status()).toBe(201);
  }
  await page.goto('/desk/');
  await page.locator('#token').fill(auditToken);
  await page.locator('#enter button').click();
  for (const email of emails) await expect(page.locator('#list > li', {hasText: email})).toHaveCount(1);
});
