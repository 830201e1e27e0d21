import AxeBuilder from '@axe-core/playwright';
import {expect, languages} from './fixtures.ts';
import {auditToken, listOf, test} from './rights-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const language of languages) {
  test(`S23 S24 S26 S27: a request reaches the shop and its progress is shown (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    await page.goto(`/bakery/privacy.${language}.html`);
    await shop.bannerButton('reject').click();
    const form = page.locator('ithn-rights-form');
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[name=kind]').first()).toBeFocused();
    await expect(form.locator('#fault-kind')).not.toBeEmpty();

    const email = `${language}-${Date.now()}@example.com`;
    const words = '<img src=x onerror="document.title=1">';
    await form.locator('[value=erase]').check();
    await form.locator('[value=customisation]').check();
    await form.locator('[name=details]').fill(words);
    await form.locator('[name=email]').fill(email);
    expect((await new AxeBuilder({page}).withTags(rules).include('ithn-rights-form').analyze()).violations).toEqual([]);
    await expect(form.locator('[part=notice]')).toContainText('7');

    // A draft outlives a reload.
    await page.waitForTimeout(200);
    await page.reload();
    await expect(form.locator('[name=email]')).toHaveValue(email);
    await form.locator('[part~=submit]').dblclick();
    const reference = (await form.locator('[part=reference]').textContent()) ?? '';
    await expect(form.locator('[part=countdown]')).toContainText('30');
    await expect(form.locator('[name=email]')).toHaveValue('');

    const kept = await listOf(demo.url, email);
    expect(kept.map((one) => [one.reference, one.body.details, one.body.scope])).toEqual([
      [reference, words, 'customisation'],
    ]);

    // The shop moves it on at its desk.
    const desk = await page.context().newPage();
    await desk.goto(`/desk/?lang=${language}`);
    await desk.locator('#token').fill(auditToken);
    await desk.locator('#enter button').click();
    const item = desk.locator('li', {hasText: reference});
    await expect(item).toContainText(words);
    await item.locator('form button').click();
    await expect(item.locator('.status')).toHaveText(language === 'ar' ? 'التحقق من الهوية' : 'Verifying identity');
    await desk.close();
    await form.locator('[part~=check]').click();
    await expect(form.locator('[aria-current=step]')).toContainText(language === 'ar' ? 'التحقق' : 'verifying');
  });
}

test('the rights form opens above any page', async ({page, shop}) => {
  await shop.open('en');
  await shop.bannerButton('reject').click();
  await page.mouse.move(200, 200);
  await shop.openPreferences();
  await page.locator('ithn-preferences [part~=rights]').click();
  await expect(page.locator('ithn-rights-form [part=form]')).toBeVisible();
});

test('the form’s dialog is closed by a button named in the page’s language', async ({page, shop}) => {
  await page.goto('/bakery/ar.html');
  await shop.bannerButton('reject').click();
  await page.evaluate(() => window.ithn?.show('rights'));
  await page.getByRole('button', {name: 'إغلاق', exact: true}).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});
