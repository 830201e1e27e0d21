import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, languages, type Language} from './fixtures.ts';
import {auditToken, configure, test} from './rights-site.ts';

/** What the shop's own people bear. */
const headers = {authorization: `Bearer ${auditToken}`};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function barriers(page: Page, tag: string): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).withTags(rules).include(tag).analyze();
  return violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}

/** What the library has in its database under a key. */
const kept = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const request = indexedDB.open('ithn');
        request.onupgradeneeded = () => request.transaction?.abort(); // nothing is kept yet, and looking makes nothing
        request.onerror = () => resolve(undefined);
        request.onsuccess = () => {
          const database = request.result;
          const read = database.transaction('kept').objectStore('kept').get(wanted);
          read.onsuccess = () => resolve(read.result);
          database.close();
        };
      }),
    key,
  );

const granted = (page: Page, id: string): Promise<boolean | undefined> =>
  page.evaluate((category) => window.ithn?.granted(category), id);

const band = (page: Page, index: number) => page.locator(`ithn-age-gate input[value="${index}"]`);
const button = (page: Page, part: string) => page.locator(`button[part~="${part}"]`);

test.describe('children', () => {
  for (const language of languages) {
    test(`S50 S51 S53 S55: a minor gets no advertising; a guardian allows and withdraws (${language})`, async ({
      page,
      request,
      baseURL,
    }) => {
      await page.goto(`/bakery/children.${language}.html`);
      await expect(button(page, 'answer')).toBeVisible();
      expect(await page.locator('ithn-age-gate input:checked').count()).toBe(0);
      expect(await page.locator('ithn-age-gate input[type="date"]').count()).toBe(0);
      await expect(page.locator('ithn-banner [part~="base"]')).toHaveCount(0);
      expect(await barriers(page, 'ithn-age-gate')).toEqual([]);
      await button(page, 'answer').click();
      await expect(page.locator('ithn-age-gate [role=alert]')).toHaveText(
        language === 'ar' ? 'اختر فئة عمرية.' : 'Choose an age group.',
      );
      await band(page, 0).check();
      await button(page, 'answer').click();
      await expect(page.locator('ithn-guardian button')).toBeVisible();
      await expect.poll(() => kept(page, 'age')).toEqual({from: 0, below: 13});
      // The child says yes to everything, and gets nothing.
      await page.evaluate(() => window.ithn?.acceptAll().catch(() => {}));
      for (const id of ['persistent', 'beacon', 'advertising']) expect(await granted(page, id)).toBe(false);

      await page.locator('ithn-guardian button').click();
      await button(page, 'request').click();
      await expect(page.locator('ithn-guardian [role=alert]')).toBeVisible();
      await page.locator('ithn-guardian select').selectOption('mother');
      await page.locator('ithn-guardian input[value="persistent"]').check();
      expect(await page.locator('ithn-guardian input[value="advertising"]').count()).toBe(0);
      const mother = `mother-${language}@ramroom.example`;
      await page.locator('ithn-guardian input[name="contact"]').fill(mother);
      expect(await barriers(page, 'ithn-age-gate')).toEqual([]);
      // The checker is down, and slow to say it: nothing that was written is lost.
      await page.route('**/people/guardian', async (route) => {
        await expect(page.locator('ithn-guardian select')).toHaveValue('mother');
        await route.fulfill({status: 503});
      });
      await button(page, 'request').click();
      await expect(page.locator('ithn-guardian [role=status]')).toContainText(
        language === 'ar' ? 'تعذّر' : 'could not be delivered',
      );
      await expect(page.locator('ithn-guardian select')).toHaveValue('mother');
      await expect(page.locator('ithn-guardian input[name="contact"]')).toHaveValue(mother);
      await page.unroute('**/people/guardian');
      await button(page, 'request').dblclick();
      await expect(page.locator('ithn-guardian [role=status]')).toContainText(
        language === 'ar' ? 'في انتظار' : 'Waiting',
      );
      expect(await granted(page, 'persistent')).toBe(false);
      expect(JSON.stringify(await kept(page, 'guardian-asked'))).not.toContain('mother-'); // the address stays with the checker

      const letters = (await (await request.get('/people/letters', {headers})).json()) as {to: string; link: string}[];
      const [letter, second] = letters.filter(({to}) => to === mother);
      expect(second).toBeUndefined(); // a double click is one request
      expect(letter?.link).toContain(baseURL);
      await request.post(letter?.link ?? '', {form: {answer: 'approved'}});
      const again = await request.post(letter?.link ?? '', {form: {answer: 'refused'}});
      expect(again.status()).toBe(409); // the link answers once
      await expect(button(page, 'revoke')).toBeVisible({timeout: 15_000});
      await page.locator('h1').click(); // somebody is at the page: what the guardian has allowed is turned on
      await expect.poll(() => granted(page, 'persistent')).toBe(true);
      expect(await granted(page, 'advertising')).toBe(false);
      const sources = () => page.evaluate(async () => (await window.ithn?.receipts())?.map(({source}) => source));
      await expect.poll(sources).toContain('guardian');
      expect(await kept(page, 'guardian')).toMatchObject([
        {relation: 'mother', method: 'e-mail to the guardian', purposes: ['persistent']},
      ]);

      await page.reload();
      await expect(button(page, 'revoke')).toBeVisible();
      expect(await granted(page, 'persistent')).toBe(true);
      await button(page, 'revoke').click();
      await expect.poll(() => granted(page, 'persistent')).toBe(false);
    });
  }

  test('a yes from before the age was known is withdrawn, for a server too', async ({page, context, shop}) => {
    await shop.open('en');
    await shop.bannerButton('accept').click();
    await expect.poll(() => granted(page, 'advertising')).toBe(true);
    const cookie = async () =>
      decodeURIComponent((await context.cookies()).find(({name}) => name === 'ithn')?.value ?? '');
    const before = await cookie();
    await page.goto('/bakery/children.en.html');
    await page.evaluate(() => window.ithn?.ready);
    for (const id of ['persistent', 'beacon', 'advertising']) expect(await granted(page, id)).toBe(false);
    await expect.poll(cookie).not.toBe(before);
    await shop.open('en');
    await page.evaluate(() => window.ithn?.ready);
    expect(await granted(page, 'advertising')).toBe(false);
  });

  for (const file of ['start-minors', 'later'])
    test(`a yes has no effect while the file of the lock is loading (${file})`, async ({page}) => {
      const held: (() => void)[] = [];
      await page.route(new RegExp(`/${file}-[\\w-]+\\.js$`), async (route) => {
        await new Promise<void>((go) => held.push(go));
        await route.continue();
      });
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const yes = document.createElement('button');
          yes.id = 'yes';
          yes.style.cssText = 'position:fixed;z-index:99;inset:0 auto auto 0;min-block-size:60px';
          const categories = {persistent: true, beacon: true, advertising: true};
          yes.addEventListener('click', () => {
            const {ithn} = window;
            void Promise.allSettled([ithn?.acceptAll(), ithn?.choose({categories})]);
          });
          document.body.append(yes);
        });
        const opened: string[] = [];
        Object.assign(window, {opened});
        const look = (): void => {
          for (const id of ['persistent', 'beacon', 'advertising']) if (window.ithn?.granted(id)) opened.push(id);
          setTimeout(look, 5);
        };
        look();
      });
      await page.goto('/bakery/children.en.html', {waitUntil: 'domcontentloaded'});
      await page.locator('#yes').click();
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.locator('#yes').click();
      await page.waitForTimeout(400);
      const opened = () => page.evaluate(() => (window as unknown as {opened: string[]}).opened);
      expect(await opened()).toEqual([]);
      for (const go of held) go();
      await page.evaluate(() => window.ithn?.ready);
      await page.waitForTimeout(300);
      expect(await opened()).toEqual([]);
      for (const id of ['persistent', 'beacon', 'advertising']) expect(await granted(page, id)).toBe(false);
    });

  test('an adult is asked for consent after the age question', async ({page, shop}) => {
    await page.goto('/bakery/children.en.html');
    await band(page, 3).check();
    await page.evaluate(() => {
      const root = document.querySelector('ithn-age-gate')?.shadowRoot;
      root?.querySelector<HTMLElement>('[part~=answer]')?.click(); // a program cannot say it
    });
    expect(await granted(page, 'advertising')).toBe(false);
    await expect(button(page, 'answer')).toBeVisible();
    await button(page, 'answer').click();
    await expect(page.locator('ithn-age-gate [role=status]')).toBeVisible();
    await shop.bannerButton('accept').click();
    await expect.poll(() => granted(page, 'advertising')).toBe(true);
  });
});

const breach = {
  kind: 'breach',
  id: 'drill-1',
  discovered: '2026-11-01T08:00:00+03:00',
  notified: '2026-11-02T08:00:00+03:00',
  nature: {
    ar: 'تمرين: اطلع شخص غير مخول على نسخة احتياطية.',
    en: 'A drill: somebody read a backup without permission.',
  },
  data: [{ar: 'عنوان البريد الإلكتروني', en: 'E-mail address'}],
  steps: [{ar: 'أغلقنا الثغرة وأبلغنا الجهات المعنية.', en: 'We closed the gap and told the authorities.'}],
};

for (const language of languages)
  test(`S44 S45 S46 S47 S48: each breach is announced once, with every part, and is not consent (${language})`, async ({
    page,
    request,
  }) => {
    const file = `bakery/${language}.html`;
    await configure(page, file, {notices: [{feed: '/people/notices.json'}]});
    const late = {
      ...breach,
      id: 'drill-2',
      notified: '2026-11-05T09:00:00+03:00',
      nature: '<img src=x onerror=alert(1)>',
    };
    await request.put('/people/notices.json', {headers, data: [breach, late, {...breach, id: 'drill-3', steps: []}]});
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(`/${file}`);
    const notice = page.locator('ithn-notice');
    await expect(notice.locator('[part~="base"]')).toContainText('<img src=x'); // as text
    await expect(notice).toContainText(language === 'ar' ? 'تقارير الائتمان' : 'credit reports');
    await expect(notice).toContainText('privacy@ramroom.example');
    expect(said.join()).toContain('97 hours');
    expect(said.join()).toContain('steps');
    expect(await barriers(page, 'ithn-notice')).toEqual([]);
    const state = await page.evaluate(() => window.ithn?.state.status);
    await notice.locator('button').click();
    await expect(notice).toContainText(language === 'ar' ? 'نسخة احتياطية' : 'A drill');
    await expect(notice.locator('time')).toHaveCount(2);
    await notice.locator('button').click();
    await expect(notice).toHaveCount(0);
    expect(await page.evaluate(() => window.ithn?.state.status)).toBe(state);
    // what was read is kept a moment after it has gone
    await expect
      .poll(() => kept(page, 'acknowledged'))
      .toMatchObject({
        'drill-1': expect.any(String),
        'drill-2': expect.any(String),
      });
    await page.reload();
    await page.mouse.move(50, 50);
    await page.waitForTimeout(1000);
    await expect(notice).toHaveCount(0);
    await request.put('/people/notices.json', {headers, data: []});
  });

for (const language of languages)
  test(`a policy’s new date from the site’s feed is announced once, with its changes (${language})`, async ({
    page,
    shop,
  }) => {
    const file = `bakery/${language}.html`;
    const changes = {ar: 'أضفنا <b>فرعًا</b> جديدًا.', en: 'A <b>branch</b> is new.'};
    await page.route('**/people/notices.json', (route) =>
      route.fulfill({json: [{kind: 'policy', effective: '2027-02-01', changes}]}),
    );
    await configure(page, file, {notices: [{feed: '/people/notices.json'}]});
    await page.goto(`/${file}`);
    await shop.bannerButton('reject').click();
    const notice = page.locator('ithn-notice');
    await expect(notice.locator('[role=status]')).toContainText(changes[language]); // as text
    await expect(notice.locator('[role=status]')).toContainText('2027');
    expect(await barriers(page, 'ithn-notice')).toEqual([]);
    await notice.locator('button').click();
    await expect(notice).toHaveCount(0);
    const answered = page.waitForResponse('**/people/notices.json');
    await page.reload();
    await answered;
    await page.mouse.move(50, 50);
    await page.waitForTimeout(1000);
    await expect(notice).toHaveCount(0);
    const receipts = await page.evaluate(async () => (await window.ithn?.receipts())?.length);
    expect(receipts).toBe(1); // it was no consent
  });

test('no layer is under a phone’s notch or corners', async ({page}) => {
  const insets = {top: 60, bottom: 50, left: 40, right: 30};
  await page.setViewportSize({width: 700, height: 360}); // lying
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride' as never, {insets} as never);
  const file = 'bakery/en.html';
  /** Once it stands still. */
  const clear = (selector: string): Promise<void> =>
    expect
      .poll(async () => {
        const box = await page.locator(selector).boundingBox();
        if (!box) return undefined;
        const {x, y, width, height} = box;
        const isBeside = x >= insets.left && x + width <= 700 - insets.right;
        return isBeside && y >= insets.top && y + height <= 360 - insets.bottom;
      }, selector)
      .toBe(true);
  await configure(page, file, {minors: {threshold: 18, ask: true}, notices: []});
  await page.goto(`/${file}`);
  await clear('ithn-age-gate [part~="base"]');
  await page.unroute(`**/${file}`);
  await configure(page, file, {notices: [breach]});
  await page.goto(`/${file}`);
  await clear('ithn-notice[floating] [part~="base"]');
  await page.locator('ithn-notice[floating] button').click();
  await page.evaluate(() => window.ithn?.show('rights'));
  await page.locator('ithn-rights-form').waitFor();
  await clear('dialog[open]:has(ithn-rights-form)');
  await page.evaluate(() => {
    window.ithn?.hide();
    window.ithn?.show('preferences');
  });
  await clear('ithn-preferences dialog[open]');
  // At the inline start, which the notch is at in one language and the corner in the other.
  await page.evaluate(async () => {
    await window.ithn?.rejectAll();
    document.body.append(Object.assign(document.createElement('ithn-reopen'), {floating: true}));
  });
  for (const lang of ['en', 'ar']) {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await expect(page.locator('ithn-reopen[floating] button')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
    await clear('ithn-reopen[floating] button');
  }
});

test('a feed that redirects away from the site is not followed', async ({page, request}) => {
  const file = 'bakery/en.html';
  await configure(page, file, {notices: [{feed: '/people/notices.json'}]});
  await request.put('/people/notices.json', {headers, data: []});
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  let asked = 0;
  await page.route('**/moved.json', (route) => ((asked += 1), route.fulfill({json: [breach]})));
  await page.route('**/people/notices.json', (route) =>
    route.fulfill({status: 302, headers: {location: '/moved.json'}}),
  );
  await page.goto(`/${file}`);
  await page.mouse.move(50, 50);
  await expect.poll(() => said.join()).toContain('ithn');
  expect(asked).toBe(0);
  await expect(page.locator('ithn-notice')).toHaveCount(0);
});

test.describe('unsubscribe', () => {
  const subscribe = async (page: Page, language: Language): Promise<string> =>
    ((await (await page.request.post('/people/newsletter', {headers, data: {language}})).json()) as {token: string})
      .token;
  const channels = async (page: Page, token: string): Promise<unknown> =>
    ((await (await page.request.get(`/people/marketing?token=${token}`)).json()) as {channels: unknown}).channels;

  for (const language of languages)
    test(`S08 S19: opens from the link, one confirmation, no cookie choice (${language})`, async ({page}) => {
      const token = await subscribe(page, language);
      await page.goto(`/bakery/unsubscribe.${language}.html?token=${token}`);
      await expect(button(page, 'confirm')).toBeVisible();
      expect(await channels(page, token)).toEqual({email: true, sms: true, whatsapp: true}); // opening ends nothing
      expect(await barriers(page, 'ithn-unsubscribe')).toEqual([]);
      await page.locator('ithn-unsubscribe input[value="sms"]').uncheck();
      await button(page, 'save').last().click();
      await expect(page.locator('ithn-unsubscribe [role=status]')).toContainText(
        language === 'ar' ? 'تم حفظ' : 'saved',
      );
      expect(await channels(page, token)).toEqual({email: true, sms: false, whatsapp: true});
      await button(page, 'confirm').click();
      await expect(page.locator('ithn-unsubscribe [role=status]')).toContainText(language === 'ar' ? 'تم:' : 'Done');
      expect(await channels(page, token)).toEqual({email: false, sms: false, whatsapp: false});
      expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
    });

  test('claims nothing that the site has not confirmed', async ({page}) => {
    const token = await subscribe(page, 'en');
    await page.goto('/bakery/unsubscribe.en.html');
    await expect(page.locator('ithn-unsubscribe')).toContainText('incomplete');
    await page.goto(`/bakery/unsubscribe.en.html?token=${token}`);
    await expect(button(page, 'confirm')).toBeVisible();
    for (const answer of [
      {status: 500, body: '{}'},
      {status: 200, body: 'OK'},
      {status: 200, body: '{"channels":{"email":true}}'},
    ]) {
      await page.route('**/people/marketing*', (route) => route.fulfill(answer));
      await button(page, 'confirm').click();
      await expect(page.locator('ithn-unsubscribe [role=status]')).toContainText('could not confirm');
      await page.unroute('**/people/marketing*');
    }
    await button(page, 'confirm').click();
    await expect(page.locator('ithn-unsubscribe [role=status]')).toContainText('Done');
    expect(await channels(page, token)).toEqual({email: false, sms: false, whatsapp: false});
  });

  for (const language of languages)
    test(`S19: the mail program’s own button works with one POST, RFC 8058 (${language})`, async ({page}) => {
      const token = await subscribe(page, language);
      const [letter] = (
        (await (await page.request.get('/people/letters', {headers})).json()) as {
          headers: Record<string, string>;
          link: string;
        }[]
      ).filter(({link}) => link.includes(token));
      expect(letter?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      const address = /<(.+)>/.exec(letter?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
      const wrong = await page.request.post(address, {form: {'List-Unsubscribe': 'No'}});
      expect(wrong.status()).toBe(400);
      expect(await channels(page, token)).toMatchObject({email: true});
      // both ways that the RFC has a mail program send it
      for (const shape of ['form', 'multipart'] as const) {
        const other = await subscribe(page, language);
        const url = address.replace(token, other);
        expect((await page.request.post(url, {[shape]: {'List-Unsubscribe': 'One-Click'}})).status()).toBe(200);
        expect(await channels(page, other)).toMatchObject({email: false});
      }
    });
});
