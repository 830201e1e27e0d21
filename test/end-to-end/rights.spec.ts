import AxeBuilder from '@axe-core/playwright';
import {startDemo} from '../../demo/server.mjs';
import {expect, languages, test as base} from './fixtures.ts';

const auditToken = 'the-token-of-this-test-alone';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The shop with a token for its desk. */
const test = base.extend<object, {demo: Awaited<ReturnType<typeof startDemo>>}>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo({auditToken});
      await use(demo);
      await demo.close();
    },
    {scope: 'worker'},
  ],
});

const list = async (url: string): Promise<{reference: string; body: Record<string, string>}[]> => {
  const response = await fetch(`${url}/ithn/requests`, {headers: {authorization: `Bearer ${auditToken}`}});
  return ((await response.json()) as {requests: {reference: string; body: Record<string, string>}[]}).requests;
};

for (const language of languages) {
  test(`a request goes to the shop and its progress comes back (${language})`, async ({page, shop, demo}) => {
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

    const kept = (await list(demo.url)).filter(({body}) => body.email === email);
    expect(kept.map((one) => [one.reference, one.body.details, one.body.scope])).toEqual([
      [reference, words, 'customisation'],
    ]);

    // The shop moves it on at its desk.
    const desk = await page.context().newPage();
    await desk.goto('/desk/');
    await desk.locator('#token').fill('wrong');
    await desk.locator('#enter button').click();
    await expect(desk.locator('#said')).toContainText('token');
    await desk.locator('#token').fill(auditToken);
    await desk.locator('#enter button').click();
    const item = desk.locator('li', {hasText: reference});
    await expect(item).toContainText(words);
    await item.locator('button').click();
    await expect(item).toContainText('Status: verifying');
    await desk.close();
    await form.locator('[part~=check]').click();
    await expect(form.locator('[aria-current=step]')).toContainText(language === 'ar' ? 'التحقق' : 'verifying');
  });
}

test('what is no confirmation is not shown as one, and is sent once when the server is back', async ({
  page,
  shop,
  demo,
}) => {
  await page.goto('/bakery/privacy.en.html');
  await shop.bannerButton('reject').click();
  const form = page.locator('ithn-rights-form');
  await page.route('**/ithn/requests', (route) => route.fulfill({status: 200, body: '{"ok":true}'}));
  const email = `late-${Date.now()}@example.com`;
  await form.locator('[value=access]').check();
  await form.locator('[name=email]').fill(email);
  await form.locator('[part~=submit]').click();
  await expect(form.locator('[part=delivery]')).toContainText('Not confirmed');
  await expect(form.locator('[part=reference]')).toHaveCount(0);
  await page.unroute('**/ithn/requests');
  await page.reload();
  await expect(form.locator('[part=reference]')).toBeVisible();
  expect((await list(demo.url)).filter(({body}) => body.email === email)).toHaveLength(1);
});

test('the rights open above any page', async ({page, shop}) => {
  await shop.open('en');
  await shop.bannerButton('reject').click();
  await page.mouse.move(200, 200);
  await shop.openPreferences();
  await page.locator('ithn-preferences [part~=rights]').click();
  await expect(page.locator('ithn-rights-form [part=form]')).toBeVisible();
});

test('without an endpoint a mail is prepared and never called sent', async ({page, shop}) => {
  await page.route('**/privacy.en.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('"endpoint": "/ithn/requests"', '"days": 30'),
    });
  });
  await page.goto('/bakery/privacy.en.html');
  await shop.bannerButton('reject').click();
  const form = page.locator('ithn-rights-form');
  await form.locator('[value=complaint]').check();
  await expect(form.locator('[part=escalation] li')).toHaveCount(2);
  await form.locator('[name=email]').fill('noura@example.com');
  await form.locator('[name=details]').fill('No answer & no cake');
  await form.locator('[part~=submit]').click();
  await expect(form.locator('[part=mail] h3')).toHaveText('Your e-mail is prepared, not sent');
  const href = (await form.locator('[part~=open]').getAttribute('href')) ?? '';
  expect(href).toMatch(/^mailto:privacy@ramroom\.example\?subject=/);
  expect(decodeURIComponent(href)).toContain('No answer & no cake');
  await expect(form.locator('[part=request]')).toHaveCount(0);
});
