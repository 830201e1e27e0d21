// Tests 9 and 10 of the forty: the interface's files do not come, or a filter list takes it away. Whatever happens, the page
// can be used, nobody is called, and once the files can be had again the next wish to choose is met.
import type {Page, Route} from '@playwright/test';
import {expect, test, type Shop, type Strangers} from './fixtures.ts';

const shutAndUsable = async (page: Page, strangers: Strangers): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY), 'the page scrolls').toBeGreaterThan(0);
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), {textContent: 'Probe', id: 'probe'});
    button.style.cssText = 'position: fixed; inset: 40% auto auto 40%; z-index: 9';
    button.onclick = () => (button.textContent = `${button.textContent ?? ''}!`);
    document.body.append(button);
  });
  await page.locator('#probe').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('#probe'), 'by pointer and by keyboard').toHaveText('Probe!!');
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  expect(strangers.requests()).toEqual([]);
};

/** What nobody caught. */
const watchCrashes = (page: Page): string[] => {
  const crashes: string[] = [];
  page.on('pageerror', ({message}) => crashes.push(message));
  return crashes;
};

const failures: Record<string, (route: Route) => Promise<void>> = {
  'is blocked': (route) => route.abort('blockedbyclient'),
  'is not there': (route) => route.fulfill({status: 404, contentType: 'text/html', body: 'Not found'}),
  'is of another type': (route) => route.fulfill({contentType: 'text/html', body: '<p>Log in to this network'}),
  'comes while there is no network': (route) => route.abort('internetdisconnected'),
  'is broken': (route) => route.fulfill({contentType: 'text/javascript', body: 'export {'}),
};

for (const file of ['ui', 'preferences'])
  for (const [how, fail] of Object.entries(failures))
    test(`${file}.js ${how}: shut and usable; once it can be had, the next click opens`, async ({
      page,
      shop,
      strangers,
    }) => {
      const crashes = watchCrashes(page);
      const pattern = new RegExp(`/${file}-[\\w-]+\\.js`);
      let asked = 0;
      await page.route(pattern, (route) => (asked++, fail(route)));
      await shop.open('en');
      if (file === 'preferences') {
        await shop.bannerButton('manage').click();
        await expect.poll(() => asked).toBeGreaterThan(0);
        await page.waitForTimeout(200);
        await expect(shop.dialog).toHaveCount(0);
      } else await expect.poll(() => asked).toBeGreaterThan(0);
      await shutAndUsable(page, strangers);
      await page.unroute(pattern);
      // What came whole and is no module stays so for a browser until the page is loaded again.
      if (how === 'is broken') await page.reload();
      await open(page, shop);
      expect(crashes, 'no uncaught error, no unhandled rejection').toEqual([]);
    });

/** As a site's own link to the choices does it. */
async function open(page: Page, shop: Shop): Promise<void> {
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), {textContent: 'Settings', id: 'settings'});
    button.style.cssText = 'position: fixed; inset: 10% auto auto 40%; z-index: 9';
    button.onclick = () => window.ithn?.show('preferences');
    document.body.append(button);
  });
  await page.locator('#settings').click();
  await expect(shop.dialog).toBeVisible();
  await shop.preferencesButton('reject').click();
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
}

/**
 * Generic rules of EasyList Cookie, Fanboy Annoyance and uBlock Origin's annoyances, each of which hides something on every
 * site; an extension's sheet reaches into shadow trees, so each is looked for there too.
 */
const listed = [
  ...['notice', 'bar', 'alert', 'info', 'popup', 'policy', 'warning', 'wrap'].map((name) => `cookie-${name}`),
  ...['notification', 'permission', 'confirmation', 'banner', 'consent', 'message'].map((name) => `cookie-${name}`),
  ...[
    'cookies-consent',
    'cookies-popup',
    'cookies-policy',
    'consent-notification',
    'gdpr-cookies',
    'app-cookie-banner',
  ],
  ...[
    'cookie-banner',
    'privacy-banner',
    'gdpr-banner',
    'consent-banner',
    'consent-modal',
    'cookie-consent',
    'cc-main',
  ].flatMap((name) => [`#${name}`, `.${name}`]),
  ...[
    '.cookie-widget',
    '.cc-banner',
    '.cc-window',
    '.cookiealert',
    '.cookie-overlay',
    '.gdpr',
    '#gdpr',
    '.cmp',
    '#cmp',
  ],
  '[data-testid="consent-banner"]',
  '[id^="cookie-"]',
  '[class^="cookie-"]',
  "iframe[title='Consent window']",
].join();
const blockedFiles =
  /\/(?:cookie-?(?:consent|banner|choices|control|bar|notice|policy)|consent-(?:manager|banner|modal|box)|cmp[-.]|cmp\/|privacy-manager)/;

test('filter lists hide or block no name in the package today', async ({page, shop}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await shop.open('en');
  await shop.bannerButton('manage').click();
  await expect(shop.dialog).toBeVisible();
  const hidden = await page.evaluate((selectors) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const ours = all(document).filter(
      (element) => element.localName.startsWith('ithn-') || element.getRootNode() !== document,
    );
    // A control of this very search: one that is listed is found.
    const control = Object.assign(document.createElement('p'), {className: 'cookie-banner'});
    return {
      looked: ours.length,
      control: control.matches(selectors),
      found: ours.filter((element) => element.matches(selectors)).map(({outerHTML}) => outerHTML.slice(0, 80)),
    };
  }, listed);
  expect(hidden.looked).toBeGreaterThan(40);
  expect(hidden).toMatchObject({control: true, found: []});
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(3);
  expect(files.filter((file) => blockedFiles.test(file))).toEqual([]);
  expect(blockedFiles.test('/dist/cookie-consent.min.js'), 'the control').toBe(true);
});

test('a list that names us hides every layer: the page stays usable, and nothing is granted', async ({
  page,
  shop,
  strangers,
}) => {
  const crashes = watchCrashes(page);
  // An extension's sheet is of the user, stands above the page's and reaches into every shadow tree.
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':is(ithn-banner, ithn-preferences, ithn-notice, ithn-reopen), :is(section, dialog, button)[part~=base] {display: none !important}',
    );
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) {
      const root = attach.call(this, how);
      setInterval(() => {
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, 10);
      return root;
    };
    document.adoptedStyleSheets = [sheet];
  });
  for (const layout of ['bar', 'modal']) {
    await page.route('**/bakery/en.html', async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.replace(/("policy"\s*:)/, `"ui": {"layout": "${layout}"}, $1`),
      });
    });
    await shop.open('en');
    await page.waitForTimeout(1500);
    await shutAndUsable(page, strangers);
    await page.evaluate(() => window.ithn?.show('preferences'));
    await page.waitForTimeout(2000);
    await page.locator('#probe').click();
    await expect(page.locator('#probe')).toHaveText('Probe!!!');
    await page.unroute('**/bakery/en.html');
  }
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
  expect(crashes).toEqual([]);
});

test('a list that blocks all our files leaves a page that is shut and intact', async ({page, shop, strangers}) => {
  const crashes = watchCrashes(page);
  await page.route(/\/(ithn|ui-[\w-]+|later-[\w-]+)\.js/, (route) => route.abort('blockedbyclient'));
  await shop.open('en');
  await shop.readToTheEnd();
  await expect(page.locator('h1').first()).toBeVisible();
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
  expect(crashes).toEqual([]);
});
