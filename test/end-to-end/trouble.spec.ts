import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Frame, type Page} from '@playwright/test';
import {expect, languages, Shop, test, type Strangers} from './fixtures.ts';

interface Failure {
  readonly code: string;
  readonly message: string;
}
type Watched = typeof globalThis & {failures?: Failure[]};

/** Writes down each `ithn-error` from the first moment on. */
const watchFailures = (page: Page) =>
  page.addInitScript(() => {
    const failures: Failure[] = ((globalThis as Watched).failures = []);
    document.addEventListener('ithn-error', (event) => {
      const {code, message} = event as Event & Failure;
      failures.push({code, message});
    });
  });
const failuresIn = (frame: Page | Frame) => frame.evaluate(() => (globalThis as Watched).failures ?? []);

/** What a changed page sends whatever happens: it proves that nothing but the library keeps the others silent. */
const control = 'GET /other/control.gif';

/** Serves the bakery's page with something changed in it. */
const rewrite = (page: Page, strangers: Strangers, change: (html: string) => string) =>
  page.route(/\/bakery\/(ar|en)\.html$/, async (route) => {
    const response = await route.fetch();
    const html = change(await response.text());
    const body = html.replace('</body>', `<img src="${strangers.url}/other/control.gif" alt=""></body>`);
    await route.fulfill({response, body});
  });

for (const language of languages) {
  test(`an invalid configuration is reported, and the page stays shut and usable (${language})`, async ({
    page,
    shop,
    strangers,
  }) => {
    await watchFailures(page);
    const messages: string[] = [];
    page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await rewrite(page, strangers, (html) => html.replace(/("revision"\s*:\s*)\d+/, '$1"v2"'));
    await shop.open(language);
    await shop.readToTheEnd();
    const named = () => messages.filter((text) => text.includes('policy.revision'));
    await expect.poll(named, messages.join('\n')).toHaveLength(1);
    expect(named()[0]).toContain('v2');
    expect(crashes).toEqual([]);
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
    expect(await failuresIn(page)).toMatchObject([{code: 'config'}]);
    await shop.leave();
    expect(strangers.requests()).toEqual([control]);
  });
}

test('an unknown key is an error that names it', async ({page, shop, strangers}) => {
  const messages: string[] = [];
  page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
  await rewrite(page, strangers, (html) => html.replace(/("policy"\s*:)/, '"validtyDays": 7, $1'));
  await shop.open('en');
  await expect.poll(() => messages.filter((text) => text.includes('validtyDays'))).toHaveLength(1);
  await shop.leave();
  expect(strangers.requests()).toEqual([control]);
});

test('an unknown category is held forever and reported once', async ({page, shop, strangers}) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await rewrite(page, strangers, (html) =>
    html.replace('</body>', `<img data-consent="becon" data-src="${strangers.url}/pixel/becon.gif" alt=""></body>`),
  );
  await shop.open('en');
  const naming = () => messages.filter((text) => text.includes('<img data-consent="becon"'));
  await expect.poll(naming, 'with the element').toHaveLength(1);
  await shop.bannerButton('accept').click();
  await expect.poll(() => strangers.kinds()).toContain('pixel');
  await shop.leave();
  expect(strangers.requests().filter((request) => request.includes('becon'))).toEqual([]);
  expect(naming()).toHaveLength(1);
});

test('a malformed cookie is not a yes', async ({page, context, shop, strangers, baseURL}) => {
  for (const value of ['1', '%7B%7D', 'true', '{"categories":{"beacon":true}}', 'x'.repeat(3000)]) {
    await context.clearCookies();
    await context.addCookies([{name: 'ithn', value: encodeURIComponent(value), url: baseURL ?? ''}]);
    await shop.open('en');
    await expect(shop.bannerButton('reject')).toBeVisible();
  }
  await page.waitForTimeout(300);
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});

/** The banner appears, the choice holds for as long as the page lives, and one failure is reported. */
async function expectChoiceForThePage(shop: Shop, frame: Page | Frame): Promise<void> {
  await expect(shop.bannerButton('accept')).toBeVisible();
  await shop.bannerButton('accept').click();
  await expect(shop.bannerButton('accept')).toBeHidden();
  expect(await frame.evaluate(() => window.ithn?.granted('beacon persistent advertising'))).toBe(true);
  await shop.page.waitForTimeout(1000);
  expect(await frame.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  expect((await failuresIn(frame)).map(({code}) => code)).toEqual(['storage']);
}

test.describe('when nothing can be stored', () => {
  test('IndexedDB throws: the choice is stored in the cookie and the failure is reported once', async ({
    page,
    shop,
  }) => {
    await watchFailures(page);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no storage here', 'SecurityError');
      };
    });
    await shop.open('en');
    await expectChoiceForThePage(shop, page);
    expect(await page.evaluate(() => window.ithn?.status().storage)).toBe('cookie');
    await page.reload();
    await page.waitForTimeout(1000);
    await expect(shop.bannerButton('accept')).toBeHidden();
  });

  test('IndexedDB never answers: the banner appears and the choice is effective', async ({page, shop}) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await shop.open('en');
    await expect(shop.bannerButton('reject')).toBeVisible();
    await shop.bannerButton('reject').click();
    await expect(shop.bannerButton('reject')).toBeHidden();
    expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
  });

  test('IndexedDB does not exist', async ({page, shop}) => {
    await watchFailures(page);
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', {get: () => null}));
    await shop.open('ar');
    await expectChoiceForThePage(shop, page);
  });

  test('the browser refuses all cookies and site data', async ({demo, strangers}) => {
    const profile = mkdtempSync(join(tmpdir(), 'ithn-profile-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = {profile: {default_content_setting_values: {cookies: 2}}};
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const {launchOptions, userAgent = ''} = test.info().project.use;
    const context = await chromium.launchPersistentContext(profile, {...launchOptions, userAgent, baseURL: demo.url});
    try {
      const page = await context.newPage();
      await watchFailures(page);
      const shop = new Shop(page);
      await shop.open('en');
      const denied = () => page.evaluate(() => localStorage.length).catch((error: unknown) => String(error));
      expect(await denied(), 'the browser does refuse').toContain('Access is denied');
      await expectChoiceForThePage(shop, page);
      expect(await page.evaluate(() => window.ithn?.status().storage)).toBe('memory');
      await expect.poll(() => strangers.kinds()).toContain('pixel');
      strangers.clear();
      await page.reload();
      await expect(shop.bannerButton('accept')).toBeVisible(); // nothing was kept: asked again, shut again
      await shop.leave();
      expect(strangers.requests().filter((request) => !request.includes('/posthog/'))).toEqual([]);
    } finally {
      await context.close();
      rmSync(profile, {recursive: true, force: true});
    }
  });

  test('a sandboxed frame without an origin', async ({page, baseURL}) => {
    await watchFailures(page);
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch(); // modules are fetched with CORS: such a frame has the origin `null`
      await route.fulfill({response, headers: {...response.headers(), 'access-control-allow-origin': '*'}});
    });
    await page.route('**/frame.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>frame</title>
          <iframe sandbox="allow-scripts" src="${baseURL ?? ''}/bakery/en.html" width="900" height="680"></iframe>`,
      }),
    );
    await page.goto('/frame.html');
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    const locator = page.frameLocator('iframe');
    await expect(locator.locator('ithn-banner button[part~="accept"]')).toBeVisible();
    await locator.locator('ithn-banner button[part~="reject"]').click();
    await expect(locator.locator('ithn-banner button[part~="reject"]')).toBeHidden();
    expect(await frame.evaluate(() => window.ithn?.state.status)).toBe('decided');
    await page.waitForTimeout(500);
    expect((await failuresIn(frame)).map(({code}) => code)).toEqual(['storage']);
  });

  test('the interface cannot be loaded: everything stays denied, and this is reported', async ({
    page,
    shop,
    strangers,
  }) => {
    await watchFailures(page);
    await page.route('**/ui-*.js', (route) => route.abort());
    await shop.open('en');
    await shop.readToTheEnd();
    // a storage that is slower than its patience on a busy machine says so too, and that is another matter
    const said = async () => (await failuresIn(page)).filter(({code}) => code !== 'storage').map(({code}) => code);
    await expect.poll(said).toEqual(['interface']);
    await shop.leave();
    expect(strangers.requests()).toEqual([]);
  });

  test('the preferences cannot be loaded after a no: it holds, the file is named, and the next press finds them', async ({
    page,
    shop,
    strangers,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
    const crashes: string[] = [];
    page.on('pageerror', ({message}) => crashes.push(message));
    await page.route('**/preferences-*.js', (route) => route.abort());
    await shop.open('en');
    await shop.banner.locator('button[part~="reject"]').click();
    const wayIn = shop.reopen.locator('button').first();
    await wayIn.click();
    const named = (): string[] => messages.filter((text) => /ithn.*load failed.*preferences-[\w-]+\.js/is.test(text));
    await expect.poll(named, {message: messages.join('\n')}).toHaveLength(1);
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
    await page.unroute('**/preferences-*.js');
    await shop.openPreferences();
    expect(crashes).toEqual([]);
    await shop.leave();
    expect(strangers.requests()).toEqual([]);
  });
});
