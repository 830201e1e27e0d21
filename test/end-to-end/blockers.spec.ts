import type {Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';

/** The page does what a page does: it scrolls, and its own buttons take clicks. */
async function expectUsable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Order';
    button.style.cssText = 'position:fixed;top:0;left:0;z-index:9';
    button.addEventListener('click', () => (button.textContent = 'Ordered'));
    document.body.append(button);
    scrollTo(0, 0);
  });
  await page.mouse.move(200, 300);
  const turned = async (): Promise<number> => {
    await page.mouse.wheel(0, 600); // one turn of the wheel is lost now and then on a busy machine
    return page.evaluate(() => scrollY);
  };
  await expect.poll(turned).toBeGreaterThan(100);
  await page.getByText('Order', {exact: true}).click();
  await expect(page.getByText('Ordered', {exact: true})).toBeVisible();
}

test('the library is blocked: marked trackers stay inert, and the page works', async ({page, shop, strangers}) => {
  await page.route('**/ithn.js', (route) => route.abort('blockedbyclient'));
  await shop.open('en');
  await shop.readToTheEnd();
  await expectUsable(page);
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});

test('the interface is blocked: everything stays denied, and the page works', async ({page, shop, strangers}) => {
  const crashes: string[] = [];
  page.on('pageerror', ({message}) => crashes.push(message));
  await page.route(/\/(ui|banner|preferences)-[\w-]+\.js$/, (route) => route.abort('blockedbyclient'));
  await shop.open('en');
  await shop.readToTheEnd();
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  await expectUsable(page);
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
  expect(crashes).toEqual([]);
});

test('hidden by a filter list: the page works, nothing is granted', async ({page, shop, strangers}) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('ithn-banner, ithn-preferences, ithn-reopen {display: none !important}');
      document.adoptedStyleSheets.push(sheet);
    }),
  );
  await shop.open('en');
  await page.waitForTimeout(1500); // it sees that nobody sees it, and lets go of the page
  await expect(shop.banner).toBeHidden();
  await expectUsable(page);
  await page.evaluate(() => window.ithn?.show('preferences'));
  await page.waitForTimeout(2500);
  await page.reload();
  await expectUsable(page);
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});

test('look-alikes and messages from elsewhere change nothing', async ({page, context, shop, strangers}) => {
  await shop.open('en');
  await expect(shop.bannerButton('accept')).toBeVisible();
  await page.evaluate((stranger) => {
    const yes = {categories: {persistent: true, beacon: true, advertising: true}};
    const decision = {id: 'x', choices: yes, decidedAt: Date.now(), expiresAt: Date.now() + 1e9, source: 'banner'};
    const messages = [
      yes,
      decision,
      {type: 'ithn', decision},
      {type: 'ithn-change', state: {status: 'decided', decision}},
      {ithn: 'accept'},
      JSON.stringify({type: 'ithn', action: 'acceptAll', decision}),
    ];
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>for (const one of ${JSON.stringify(messages)}) parent.postMessage(one, '*')</script>`;
    document.body.append(frame);
    for (const one of messages) {
      postMessage(one, '*');
      new BroadcastChannel('ithn').postMessage(one);
      dispatchEvent(new StorageEvent('storage', {key: 'ithn', newValue: JSON.stringify(one)}));
      document.dispatchEvent(Object.assign(new Event('ithn-change'), {state: {status: 'decided', decision}}));
      document.dispatchEvent(new CustomEvent('ithn-choose', {detail: one}));
    }
    const fake = document.createElement('p');
    fake.innerHTML = `<button part="button accept" class="accept solid" data-action="accept" data-cookie="ithn"
      style="position:fixed;top:0;left:0;z-index:9">All of it</button><img alt="" data-stranger="${stranger}">`;
    document.body.prepend(fake);
  }, strangers.url);
  await page.getByText('All of it').click();
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
  expect(await context.cookies()).toEqual([]);
  await expect(shop.bannerButton('accept')).toBeVisible();
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});

test('script in every string of the configuration and in every attribute of the tag stays text', async ({
  page,
  shop,
  strangers,
}) => {
  const evil = `"><img src=x onerror="ran=1"><script>ran=1</script>\u0000{{ran=1}}\${ran=1}`;
  const config = {
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    site: {name: evil, email: 'privacy@shop.example', phone: evil, address: evil, mediation: evil},
    services: [
      {
        id: 'one',
        name: evil,
        provider: evil,
        categories: 'beacon',
        purpose: evil,
        retention: evil,
        stores: [{name: evil}],
      },
    ],
    categories: [{id: 'beacon', title: evil, description: evil}],
    texts: {en: {'banner-title': evil, 'banner-text': evil, 'accept-all': evil}},
  };
  const attributes = ['data-policy-url', 'data-locale', 'data-ui', 'data-policy-revision', 'data-policy-effective'];
  const escaped = evil.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
  const html = (tag: string) =>
    `<!doctype html><html lang="en"><title>Shop</title>${tag}<img data-consent="beacon" data-src="${strangers.url}/pixel/a.gif">`;
  const pages = [
    html(
      `<script type="application/json" id="c">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script><script src="/ithn.js" data-config="#c"></script>`,
    ),
    ...attributes.map((name) =>
      html(
        `<script src="/ithn.js" data-policy-url="/privacy" data-policy-revision="1" data-policy-effective="2026-11-01" ${name}="${escaped}"></script>`.replace(
          new RegExp(`${name}="(/privacy|1|2026-11-01)" `),
          '',
        ),
      ),
    ),
    html(`<script src="/ithn.js" data-config="${escaped}"></script>`),
  ];
  let body = '';
  await page.route('**/evil.html', (route) => route.fulfill({contentType: 'text/html; charset=utf-8', body}));
  for (body of pages) {
    await page.goto('/evil.html');
    await page.evaluate(() => window.ithn?.show('preferences'));
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.evaluate(() => window.ithn?.granted('beacon') ?? false)).toBe(false);
  }
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});

test('a JSON configuration that names prototypes pollutes nothing and opens nothing', async ({
  page,
  shop,
  strangers,
}) => {
  const policy = `"policy": {"revision": 1, "effective": "2026-11-01", "url": "/privacy"}`;
  const configs = [
    `{${policy}, "__proto__": {"polluted": true, "beacon": true}}`,
    `{${policy}, "constructor": {"prototype": {"polluted": true}}}`,
    `{${policy}, "texts": {"__proto__": {"polluted": true}, "en": {"__proto__": {"polluted": true}}}}`,
    `{${policy}, "categories": [{"id": "__proto__", "alwaysOn": true}]}`,
    `{${policy}, "services": [{"id": "__proto__", "categories": "session", "__proto__": {"polluted": true}}]}`,
    `{${policy}, "gate": {"__proto__": {"polluted": true, "requireGesture": false}}}`,
  ];
  let config = '';
  await page.route('**/proto.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Shop</title><script type="application/json" id="c">${config}</script>
        <script src="/ithn.js" data-config="#c"></script><img data-consent="beacon" data-src="${strangers.url}/pixel/a.gif">`,
    }),
  );
  for (config of configs) {
    await page.goto('/proto.html');
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => ({
      polluted: ['polluted', 'beacon', 'requireGesture'].filter((name) => name in {}),
      granted: window.ithn?.granted('beacon') ?? false,
    }));
    expect(found, config).toEqual({polluted: [], granted: false});
  }
  await shop.leave();
  expect(strangers.requests()).toEqual([]);
});
