// On https the answer is kept in a cookie that no other host of the domain can set: a forged yes is none. The hosts are
// answered inside the browser, which treats them, their cookies and their databases as it treats any site on https.
import {readFileSync} from 'node:fs';
import {extname, join, resolve} from 'node:path';
import {test, expect, type BrowserContext, type Page} from '@playwright/test';

const dist = resolve(import.meta.dirname, '../../dist');
const shop = 'https://www.shop.test/';
const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.css': 'text/css'};
const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};

const shopPage = (config: object, above = '', below = ''): string => `<!doctype html><title>Shop</title>
  ${above}<script type="application/json" id="ithn-config">${JSON.stringify({policy, ...config})}</script>
  <script src="/dist/ithn.js" data-config="#ithn-config"></script>${below}<body><h1>Bread</h1>
  <script type="text/plain" data-consent="beacon">window.tracked = true</script>`;

/** Answers for the shop and for its sibling; `html` is the shop's page, whatever it is by then. */
async function serve(context: BrowserContext, html: () => string): Promise<void> {
  await context.route('https://*.shop.test/**', async (route) => {
    const {pathname, hostname} = new URL(route.request().url());
    if (pathname.startsWith('/dist/'))
      return route.fulfill({
        body: readFileSync(join(dist, pathname.slice('/dist/'.length))),
        contentType: types[extname(pathname)] ?? 'text/plain',
      });
    const body = hostname.startsWith('www.') ? html() : '<!doctype html><title>Sibling</title>';
    return route.fulfill({body, contentType: 'text/html; charset=utf-8'});
  });
}

const names = async (context: BrowserContext): Promise<string[]> =>
  (await context.cookies(shop)).map(({name, domain}) => `${name} ${domain}`).sort();
const look = (page: Page) =>
  page.evaluate(async () => {
    await window.ithn?.ready;
    return {granted: window.ithn?.granted('beacon'), tracked: 'tracked' in window, status: window.ithn?.state.status};
  });
const isAsked = (page: Page) => page.locator('ithn-banner button[part~="reject"]').isVisible();

/** What the page's own cookie holds, with every category granted and made later: a sibling may have a visitor's own yes. */
async function forge(context: BrowserContext, value: string): Promise<void> {
  const sibling = await context.newPage();
  await sibling.goto('https://evil.shop.test/');
  await sibling.evaluate((text) => {
    for (const name of ['ithn', '__Host-ithn'])
      document.cookie = `${name}=${text};domain=shop.test;path=/;max-age=99999;secure;samesite=lax`;
  }, value);
  await sibling.close();
}

/** A yes in the form the page writes it, made in another browser. */
async function makeYes(context: BrowserContext): Promise<string> {
  await serve(context, () => shopPage({gate: {requireGesture: false}}));
  const page = await context.newPage();
  await page.goto(shop);
  await page.evaluate(() => window.ithn?.acceptAll());
  const [cookie] = await context.cookies(shop);
  return (cookie?.value ?? '').replace(/'decidedAt':(\d+)/, (_, at) => `'decidedAt':${Number(at) + 60_000}`);
}

test('a yes forged by a sibling host does not count, for a new visitor and after a no', async ({
  browser,
  context,
  page,
}) => {
  const other = await browser.newContext();
  const yes = await makeYes(other);
  expect(yes).toContain("'beacon':true");
  await other.close();
  await serve(context, () => shopPage({}));
  await forge(context, yes);
  expect(await names(context)).toEqual(['ithn .shop.test']);
  await page.goto(shop);
  expect(await look(page)).toEqual({granted: false, tracked: false, status: 'unasked'});
  await page.locator('ithn-banner button[part~="reject"]').click();
  await expect.poll(() => names(context)).toEqual(['__Host-ithn www.shop.test', 'ithn .shop.test']);
  await forge(context, yes);
  await page.reload();
  expect(await look(page)).toEqual({granted: false, tracked: false, status: 'decided'});
  // the control: where a domain is configured, all its hosts share one answer, and the documentation says what that means
  const shared = await browser.newContext();
  await serve(shared, () => shopPage({storage: {domain: 'shop.test'}}));
  await forge(shared, yes);
  const open = await shared.newPage();
  await open.goto(shop);
  expect(await look(open)).toEqual({granted: true, tracked: true, status: 'decided'});
  await shared.close();
});

test('earlier visitors are not asked again, and are known at once from then on', async ({context, page}) => {
  const config = {gate: {requireGesture: false}};
  await serve(context, () => shopPage(config));
  await page.goto(shop);
  await page.evaluate(() => window.ithn?.acceptAll());
  const [cookie] = await context.cookies(shop);
  expect(cookie).toMatchObject({name: '__Host-ithn', secure: true, path: '/', domain: 'www.shop.test'});
  // as the release before kept it: under another name, and so under another configuration
  await context.clearCookies();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('ithn').onsuccess = ({target}) => {
          const database = (target as IDBOpenDBRequest).result;
          const store = database.transaction('kept', 'readwrite').objectStore('kept');
          store.get('decision').onsuccess = ({target}) => {
            store.put({...(target as IDBRequest<object>).result, config: 'of the release before'}, 'decision');
          };
          store.transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  await context.addCookies([{...cookie, name: 'ithn', value: cookie?.value ?? '', domain: 'www.shop.test', path: '/'}]);
  await page.reload();
  expect(await look(page)).toEqual({granted: true, tracked: true, status: 'decided'});
  expect(await isAsked(page)).toBe(false);
  await expect.poll(() => names(context)).toEqual(['__Host-ithn www.shop.test']);
  // before IndexedDB is asked: read while the parser stands behind the tag
  await context.unrouteAll();
  await serve(context, () => shopPage(config, '', '<script>window.atOnce = window.ithn.granted("beacon")</script>'));
  await page.reload();
  expect(await page.evaluate(() => (window as {atOnce?: boolean}).atOnce)).toBe(true);
});

test('erasing removes the cookie under both names', async ({context, page}) => {
  await serve(context, () => shopPage({gate: {requireGesture: false}}));
  await page.goto(shop);
  await page.evaluate(() => window.ithn?.acceptAll());
  await context.addCookies([{name: 'ithn', value: 'x', url: shop}]);
  await page.evaluate(() => window.ithn?.erase());
  expect(await names(context)).toEqual([]);
});

test('an element with the id of the configuration, or named like a part of the document, does not mislead the library', async ({
  context,
  page,
}) => {
  const above = '<div id="ithn-config">{"policy":{}}</div>';
  const below = '<img name="documentElement" alt=""><form name="body"></form><img name="head" alt="">';
  await serve(context, () => shopPage({}, above, below));
  await page.goto(shop);
  expect(await page.evaluate(() => (document.body as unknown as Element).tagName)).toBe('FORM');
  await page.locator('ithn-banner button[part~="accept"]').click();
  await expect.poll(() => look(page)).toEqual({granted: true, tracked: true, status: 'decided'});
});
