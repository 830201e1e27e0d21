// What may go wrong between a customer and the shop: whatever it is, one request with one reference, and nothing lost.
import type {Page, Route} from '@playwright/test';
import {startDemo} from '../../demo/server.mjs';
import {expect, languages} from './fixtures.ts';
import {auditToken, fill, keptHere, listOf, moveOn, newEmail, openForm, test} from './rights-site.ts';

const address = '**/ithn/requests';
const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

/** Text that a screen shows, whatever it looks like. */
const executed = (page: Page): Promise<boolean> => page.evaluate(() => ['1', '2'].includes(document.title));

for (const language of languages) {
  test(`each field reports what is wrong with it, gets the focus and keeps the rest (${language})`, async ({
    page,
    shop,
  }) => {
    const form = await openForm(page, shop, language);
    const submit = form.locator('[part~=submit]');
    /** Sends, and expects the field to complain. */
    const expectFault = async (name: string, words: RegExp): Promise<void> => {
      await submit.click();
      await expect(form.locator(`[name=${name}]`).first()).toBeFocused();
      await expect(form.locator(`#fault-${name}`)).toHaveText(words);
    };
    const isArabic = language === 'ar';
    await expectFault('kind', isArabic ? /اختر/ : /Choose what you would like/);
    await form.locator('[name=kind][value=erase]').check();
    await expectFault('scope', isArabic ? /محوه/ : /what is to be erased/);
    await form.locator('[name=scope][value=all]').check();
    await form.locator('[name=role][value=guardian]').check();
    await expectFault('child', isArabic ? /الطفل/ : /whose data/);
    await form.locator('[name=child]').fill('نورة');
    await expectFault('email', isArabic ? /بريدك/ : /e-mail address/);
    await form.locator('[name=email]').fill('noura@');
    await expectFault('email', /name@example\.com/);
    await expect(form.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true');
    await form.locator('[name=kind][value=complaint]').check();
    await form.locator('[name=email]').fill(newEmail());
    await expect(form.locator('#fault-email')).toBeEmpty();
    await expectFault('details', isArabic ? /كلمات/ : /few words/);
    await form.locator('[name=details]').evaluate((field: HTMLTextAreaElement) => {
      field.value = 'ك'.repeat(4001);
      field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    });
    await expectFault('details', isArabic ? /أطول من اللازم/ : /too long/);
    await expect(form.locator('[name=child]')).toHaveValue('نورة');
    expect(await form.locator('[part=request]').count()).toBe(0);
  });

  test(`a double click while the server is slow is one request (${language})`, async ({page, shop, demo}) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    let posts = 0;
    await page.route(address, async (route) => {
      posts += 1;
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    await fill(form, email);
    await form.locator('[part~=submit]').dblclick();
    await expect(form.locator('[part~=submit]')).toHaveAttribute('aria-disabled', 'true');
    await expect(form.locator('[part=status]')).toHaveText(language === 'ar' ? /جارٍ/ : /Sending/);
    await form.locator('[part~=submit]').click();
    await form.locator('[name=email]').press('Enter');
    await expect(form.locator('[part=reference]')).toBeVisible();
    expect(posts).toBe(1);
    expect((await listOf(demo.url, email)).map(({reference}) => reference)).toEqual([
      await form.locator('[part=reference]').textContent(),
    ]);
    // The draft is gone, and of the request nothing that was written in it is left here.
    await expect(form.locator('[name=email]')).toHaveValue('');
    const kept = await keptHere(page);
    expect(Object.keys(kept)).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(email);
    await page.reload();
    await expect(form.locator('[part=reference]')).toBeVisible();
    await expect(form.locator('[name=email]')).toHaveValue('');
  });

  test(`two tabs with the same draft send one request with one reference (${language})`, async ({page, shop, demo}) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    await fill(form, email);
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toContain(email);
    const other = await page.context().newPage();
    await other.goto(`/bakery/privacy.${language}.html`);
    const second = other.locator('ithn-rights-form');
    await expect(second.locator('[name=email]')).toHaveValue(email);
    await Promise.all([form.locator('[part~=submit]').click(), second.locator('[part~=submit]').click()]);
    await expect(form.locator('[part=reference]')).toBeVisible();
    await expect(second.locator('[part=reference]')).toBeVisible();
    const found = await listOf(demo.url, email);
    expect(found).toHaveLength(1);
    for (const one of [form, second])
      expect(await one.locator('[part=reference]').allTextContents()).toEqual([found[0]?.reference]);
    await other.close();
  });

  test(`a request sent by another tab is no longer a draft here, and not sent again (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    await fill(form, email);
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toContain(email);
    const other = await page.context().newPage();
    await other.goto(`/bakery/privacy.${language}.html`);
    const second = other.locator('ithn-rights-form');
    await expect(second.locator('[name=email]')).toHaveValue(email);
    await second.locator('[part~=submit]').click();
    await expect(second.locator('[part=reference]')).toBeVisible();
    await expect(form.locator('[name=email]')).toHaveValue('');
    await form.locator('[part~=submit]').click();
    await expect(form.locator('#fault-kind')).not.toBeEmpty();
    for (const one of [form, second]) await expect(one.locator('[part=reference]')).toHaveCount(1);
    // What was written since is another request.
    const third = newEmail();
    await fill(form, third);
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=reference]')).toHaveCount(2);
    for (const one of [email, third]) expect(await listOf(demo.url, one)).toHaveLength(1);
    await other.close();
  });

  test(`a server error confirms nothing; one request arrives when it is back (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    // one route for all of it: what is sent again by itself must not meet the real server in between
    let answer: Parameters<Route['fulfill']>[0] = {status: 500, body: 'down'};
    await page.route(address, (route) => route.fulfill(answer));
    await fill(form, email);
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=delivery]')).toContainText(language === 'ar' ? 'لم يُرسل' : 'Not sent yet');
    await expect(form.locator('[part=reference]')).toHaveCount(0);
    expect(await listOf(demo.url, email)).toEqual([]);
    // What is no confirmation is shown as none, whatever it looks like.
    for (const body of [
      'OK',
      '[]',
      '{"reference":"A-1","status":"received"}',
      '{"reference":"ABCDE-12345","status":"gone","receivedAt":"2026-11-22T09:00:00Z","dueAt":"2026-12-22T09:00:00Z"}',
      '{"reference":"ABCDE-12345","status":"received","receivedAt":"2026-12-22T09:00:00Z","dueAt":"2026-11-22T09:00:00Z"}',
    ]) {
      answer = {status: 201, body};
      await form.locator('[part~=check]').click();
      await expect(form.locator('[part=delivery]')).toContainText(language === 'ar' ? 'لم يتأكد' : 'Not confirmed');
      await expect(form.locator('[part=status]')).toHaveText(/not confirmed yet|لم يتأكد/);
    }
    await page.unroute(address);
    await form.locator('[part~=check]').click();
    await expect(form.locator('[part=reference]')).toBeVisible();
    expect(await listOf(demo.url, email)).toHaveLength(1);
  });

  test(`a rejected request becomes a draft again, with the server’s message as text (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    await fill(form, email, 'complaint');
    await form.locator('[name=details]').fill(markup);
    // An address that takes no requests: another way is offered, and the site's developer is told which address it is.
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.route(address, (route) => route.fulfill({status: 404, body: '<h1>Not found</h1>'}));
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=refusal]')).toBeFocused();
    await expect(form.locator('[part=refusal]')).toContainText(language === 'ar' ? 'لم يقبل' : 'did not accept');
    await expect(form.locator('[part=refusal] button')).toBeVisible();
    await expect(form.locator('[part=delivery]')).toHaveCount(0);
    await expect(form.locator('[name=details]')).toHaveValue(markup);
    expect(told.join('\n')).toMatch(/rights\.endpoint http\S+\/ithn\/requests answered 404/);
    await page.unroute(address);
    await page.route(address, (route) => route.fulfill({status: 422, json: {error: markup}}));
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=refusal]')).toContainText(markup);
    await expect(form.locator('[part=refusal]')).toBeFocused();
    await expect(form.locator('[part=refusal]')).toContainText(markup);
    await expect(form.locator('[part=reference]')).toHaveCount(0);
    await expect(form.locator('[name=details]')).toHaveValue(markup);
    await page.reload(); // a draft: it is still there
    await expect(form.locator('[name=details]')).toHaveValue(markup);
    await page.unroute(address);
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=reference]')).toBeVisible();
    const [kept] = await listOf(demo.url, email);
    expect(kept?.body.details).toBe(markup);

    // The shop's words back to the customer are text too, and so is all of it at the desk.
    await moveOn(demo.url, kept?.id ?? '', {from: 'received', status: 'refused', reason: markup});
    await form.locator('[part~=check]').click();
    await expect(form.locator('[part=reason]')).toHaveText(markup);
    await expect(form.locator('[part=escalation] li')).toHaveCount(2);
    expect(await executed(page)).toBe(false);
  });

  test(`a request rejected later, while another is being written, is shown and can be edited (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const form = await openForm(page, shop, language);
    const [email, other] = [newEmail(), newEmail()];
    await page.route(address, (route) => route.fulfill({status: 500, body: 'down'}));
    await fill(form, email, 'complaint');
    await form.locator('[name=details]').fill('the first');
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=delivery]')).toBeVisible(); // as soon as it is sent, so before the answer
    await expect(form.locator('[part~=submit]')).toHaveAttribute('aria-disabled', 'false');
    await page.route(address, (route) => route.fulfill({status: 422, json: {error: 'not like this'}}));
    await fill(form, other, 'dispute');
    await form.locator('[name=details]').fill('the second');
    const refused = form.locator('[part=request].rejected');
    await expect(refused).toContainText('not like this', {timeout: 20_000}); // sent again by itself
    await expect(form.locator('[name=details]')).toHaveValue('the second');
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toContain('the second');
    await page.reload(); // both are still there
    await expect(refused).toContainText('not like this');
    await expect(form.locator('[name=details]')).toHaveValue('the second');
    await page.unroute(address);

    await refused.locator('[part~=reopen]').click();
    await expect(form.locator('[part=refusal]')).toBeFocused();
    await expect(refused).toHaveCount(0);
    await expect(form.locator('[name=details]')).toHaveValue('the first');
    await form.locator('[name=details]').fill('the first, changed');
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=reference]')).toHaveCount(1);
    await expect(form.locator('[name=details]')).toHaveValue('the second'); // it was only set aside
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=reference]')).toHaveCount(2);
    expect((await listOf(demo.url, email)).map(({body}) => body.details)).toEqual(['the first, changed']);
    expect((await listOf(demo.url, other)).map(({body}) => body.details)).toEqual(['the second']);
    expect(JSON.stringify(await keptHere(page))).not.toContain('the ');
  });

  test(`two tabs that edit one draft differently lose nothing (${language})`, async ({page, shop, demo}) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    await fill(form, email, 'complaint');
    await form.locator('[name=details]').fill('both');
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toContain('both');
    const other = await page.context().newPage();
    await other.goto(`/bakery/privacy.${language}.html`);
    const second = other.locator('ithn-rights-form');
    await expect(second.locator('[name=details]')).toHaveValue('both');
    await second.locator('[name=details]').fill('here');
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toContain('here');
    await form.locator('[name=details]').fill('there');
    await expect.poll(async () => JSON.stringify(await keptHere(page))).toMatch(/here.*there|there.*here/);
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=reference]')).toHaveCount(1);
    await expect(second.locator('[part=reference]')).toHaveCount(1);
    await expect(second.locator('[name=details]')).toHaveValue('here');
    await second.locator('[part~=submit]').click();
    await expect(second.locator('[part=reference]')).toHaveCount(2);
    expect((await listOf(demo.url, email)).map(({body}) => body.details).sort()).toEqual(['here', 'there']);
    await other.close();
  });

  test(`a page delivers a request itself, and the library sends nothing (${language})`, async ({page, shop, demo}) => {
    const form = await openForm(page, shop, language);
    const email = newEmail();
    await page.evaluate(() => {
      document.addEventListener('ithn-request', (event) => {
        event.preventDefault();
        (window as unknown as {taken: unknown}).taken = {...event.draft, reference: event.reference};
      });
    });
    await fill(form, email, 'port');
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=delivery]')).toContainText(language === 'ar' ? 'تولى' : 'taken over');
    const taken = await page.evaluate(() => (window as unknown as {taken: object}).taken);
    expect(taken).toMatchObject({kind: 'port', email, role: 'self', version: 1});
    await expect(form.locator('[part=reference]')).toHaveCount(0);
    expect(await listOf(demo.url, email)).toEqual([]);
    expect(JSON.stringify(await keptHere(page))).not.toContain(email);
  });

  test(`erasing the record sends pending requests, and reports what is lost (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const form = await openForm(page, shop, language);
    const [sent, lost] = [newEmail(), newEmail()];
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const [email, isBack] of [
      [sent, true],
      [lost, false],
    ] as const) {
      await page.route(address, (route) => route.fulfill({status: 503, body: ''}));
      await fill(form, email);
      await form.locator('[part~=submit]').click();
      await expect(form.locator('[part=delivery]')).toBeVisible();
      await expect(form.locator('[part~=submit]')).toHaveAttribute('aria-disabled', 'false'); // answered
      await page.evaluate(() => window.ithn?.rejectAll()); // the record has a line
      await shop.openPreferences();
      const record = page.locator('ithn-record');
      await page.locator('ithn-preferences [part=record] summary').click();
      await record.locator('[part~=erase]').click();
      await expect(record.locator('#question')).toContainText(language === 'ar' ? 'طلب' : 'request');
      if (isBack) await page.unroute(address);
      await record.locator('[part~=confirm]').click();
      const news = record.locator('[role=status]');
      await expect(news).toContainText(language === 'ar' ? 'محو' : 'erased');
      if (isBack) await expect(news).not.toContainText(language === 'ar' ? 'طلب' : 'request');
      else await expect(news).toContainText(language === 'ar' ? 'طلب' : 'request');
      expect(await keptHere(page)).toEqual({});
      await page.unroute(address).catch(() => {});
      await page.reload();
      await shop.bannerButton('reject').click();
    }
    expect(await listOf(demo.url, sent)).toHaveLength(1);
    expect(await listOf(demo.url, lost)).toEqual([]);
    expect(errors.filter((text) => /access [\dA-Z]{5}-[\dA-Z]{5}/.test(text))).toHaveLength(1);
  });

  test(`S25 S58 S59: without an endpoint an e-mail is prepared, and nothing claims it was sent (${language})`, async ({
    page,
    shop,
  }) => {
    await page.route(`**/privacy.${language}.html`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('"endpoint": "/ithn/requests"', '"days": 30');
      await route.fulfill({response, body: html});
    });
    const form = await openForm(page, shop, language);
    await fill(form, 'noura@example.com', 'complaint');
    await expect(form.locator('[part=escalation] li')).toHaveCount(2);
    await form.locator('[name=details]').fill(`No answer & no cake ${markup}`);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await form.locator('[part~=submit]').click();
    await expect(form.locator('[part=mail] h3')).toBeFocused();
    await expect(form.locator('[part=mail] h3')).toHaveText(
      language === 'ar' ? 'رسالتك جاهزة، ولم تُرسل بعد' : 'Your e-mail is prepared, not sent',
    );
    const href = (await form.locator('[part~=open]').getAttribute('href')) ?? '';
    expect(href).toMatch(/^mailto:privacy@ramroom\.example\?subject=/);
    expect(decodeURIComponent(href)).toContain(`No answer & no cake ${markup}`);
    await expect(form.locator('pre')).toContainText(markup);
    expect(await executed(page)).toBe(false);
    await expect(form.locator('[part=request]')).toHaveCount(0);
    await expect(form.locator('[part=reference]')).toHaveCount(0);
    expect(sent.filter((url) => url.includes('request'))).toEqual([]);
    await page.reload(); // the draft stays until it is discarded
    await expect(form.locator('[name=email]')).toHaveValue('noura@example.com');
  });
}

test('the shop’s list needs the token and is rate-limited', async () => {
  const demo = await startDemo({auditToken});
  const ask = (headers: Record<string, string>) => fetch(`${demo.url}/ithn/requests`, {headers});
  const right = {authorization: `Bearer ${auditToken}`};
  expect((await ask({})).status).toBe(401);
  expect((await ask({authorization: 'Bearer a-token-that-somebody-guessed'})).status).toBe(401);
  expect((await fetch(`${demo.url}/ithn/requests?token=${auditToken}`)).status).toBe(401);
  expect((await ask(right)).status).toBe(200);
  // Guessing goes slowly: after some 120 tries in a minute even the right token waits.
  const codes = await Promise.all(
    Array.from({length: 140}, async () => (await ask({authorization: 'Bearer x'})).status),
  );
  expect(new Set(codes)).toEqual(new Set([401, 429]));
  const limited = await ask(right);
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await limited.text()).not.toContain('email');
  await demo.close();
});
