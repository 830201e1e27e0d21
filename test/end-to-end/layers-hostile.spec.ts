import type {Locator, Page} from '@playwright/test';
import {expect, test, type Shop} from './fixtures.ts';
import {atRest, layouts, openCase} from './layers-site.ts';

/** Where a button is by now, and what is hit there: asked at once, so that nothing moves between. */
const look = (button: Locator) =>
  button.evaluate((one) => {
    const {x, y, width, height} = one.getBoundingClientRect();
    const middle = [x + width / 2, y + height / 2] as const;
    const host = document.elementFromPoint(...middle);
    const hit = host?.shadowRoot?.elementFromPoint(...middle)?.getAttribute('part') ?? String(host?.localName);
    return {width, height, hit, isClipped: one.scrollWidth > one.clientWidth + 1};
  });

/** Both answers can be seen, hit, and are equal, once the banner has come to its place. */
async function expectFairBanner(page: Page, shop: Shop): Promise<void> {
  const [accept, reject] = [shop.bannerButton('accept'), shop.bannerButton('reject')];
  for (const button of [accept, reject]) await expect(button).toBeVisible();
  await atRest(page, 'ithn-banner');
  await expect.poll(async () => (await look(accept)).hit, 'nothing lies over it').toContain('accept');
  await expect.poll(async () => (await look(reject)).hit, 'nothing lies over it').toContain('reject');
  const [one, other] = [await look(accept), await look(reject)];
  expect([one.isClipped, other.isClipped], 'both show all their words').toEqual([false, false]);
  expect(Math.abs(one.width - other.width)).toBeLessThanOrEqual(1);
  expect(Math.abs(one.height - other.height)).toBeLessThanOrEqual(1);
  expect(other.width).toBeGreaterThanOrEqual(44);
  expect(other.height).toBeGreaterThanOrEqual(44);
}

const hostile = {
  'unsets everything': '* {all: unset !important}',
  'hides buttons, dialogs and popovers': 'button, dialog, [popover], section {display: none !important}',
  'hides all that is visible': '* {visibility: hidden !important} html {visibility: visible !important}',
  'lets nothing be clicked': '* {pointer-events: none !important}',
  'makes the body transparent': 'body > *, body {opacity: 0 !important}',
  'writes huge, wide and the other way':
    'html {font-size: 62.5%} html, body {font: 40px/3 serif; letter-spacing: 5px; word-spacing: 20px; text-transform: uppercase; direction: rtl; text-align: center; white-space: nowrap}',
  'shrinks and turns': 'html {filter: grayscale(1)} body {transform: rotate(3deg) scale(0.5); contain: strict}',
  'floats and clips': '* {overflow: hidden; float: left; max-height: 20px; max-width: 20px; position: static}',
};

for (const [how, css] of Object.entries(hostile))
  test(`a page that ${how} leaves the answers unchanged`, async ({page, shop}) => {
    for (const [lang, width] of [
      ['ar', 320],
      ['ar', 1280],
      ['en', 320],
      ['en', 1280],
    ] as const) {
      await page.setViewportSize({width, height: 700});
      await openCase(page, {lang, head: `<style>${css}</style>`});
      await expectFairBanner(page, shop);
      await page.unrouteAll();
    }
    await shop.bannerButton('reject').click();
    await expect(shop.banner).toHaveCount(0);
    expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
  });

test('an overlay of the page with the highest z-index lies beneath', async ({page, shop}) => {
  for (const layout of layouts) {
    await openCase(page, {
      layout,
      body: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #000c">Subscribe!</div>',
    });
    await expectFairBanner(page, shop);
    await page.unrouteAll();
  }
  await shop.bannerButton('reject').click();
  await expect(shop.reopen.locator('button')).toBeVisible();
  await shop.reopen.locator('button').click();
  await expect(shop.dialog).toBeVisible();
});

test('a modal of the page has priority; once it closes the banner can be answered', async ({page, shop}) => {
  await openCase(page, {body: '<dialog id="own"><form method="dialog"><button>Fine</button></form></dialog>'});
  await expect(shop.bannerButton('reject')).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#own')?.showModal());
  await page.getByRole('button', {name: 'Fine'}).click();
  await expectFairBanner(page, shop);
  await shop.bannerButton('reject').click();
  await expect(shop.banner).toHaveCount(0);
});

test('an inert or replaced body does not remove the answers', async ({page, shop}) => {
  await openCase(page);
  await expect(shop.bannerButton('reject')).toBeVisible();
  await page.evaluate(() => (document.body.inert = true));
  await expectFairBanner(page, shop);
  await page.evaluate(() => (document.body = document.createElement('body')));
  await expectFairBanner(page, shop);
  await shop.bannerButton('reject').click();
  await expect(shop.banner).toHaveCount(0);
});

test('preferences that the page hides while open release the page within two seconds', async ({page, shop}) => {
  await openCase(page, {body: '<button onclick="this.textContent = `pressed`">Buy</button>'});
  await shop.bannerButton('manage').click();
  await expect(shop.dialog).toBeVisible();
  await page.addStyleTag({content: 'ithn-preferences, ithn-banner {display: none !important}'});
  await page.waitForTimeout(2000);
  await page.getByRole('button', {name: 'Buy'}).click({timeout: 2000});
  await expect(page.getByRole('button', {name: 'pressed'})).toBeVisible();
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
});

for (const [name, policy] of Object.entries({
  'a strict Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  'Trusted Types': "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types ithn",
}))
  test(`the whole interface works and is styled under ${name}, without violations`, async ({page, shop}) => {
    const reports: string[] = [];
    page.on('console', (message) => {
      if (/violat|refused|Content.Security|Trusted/i.test(message.text())) reports.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({violatedDirective, sourceFile}) =>
        console.error(`violated ${violatedDirective} ${sourceFile}`),
      );
    });
    await openCase(page, {lang: 'ar', theme: 'clay', headers: {'content-security-policy': policy}});
    await expectFairBanner(page, shop);
    await shop.bannerButton('manage').click();
    await expect(shop.dialog).toBeVisible();
    await shop.preferences.locator('summary').first().click();
    expect(await shop.dialog.evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe('rgb(255, 250, 244)');
    await shop.preferencesButton('save').click();
    await expect(shop.reopen.locator('button')).toBeVisible();
    expect(reports).toEqual([]);
  });

test('site texts with markup, bidi controls or 10,000 letters are plain text, and wrap', async ({page, shop}) => {
  const long = 'W'.repeat(10_000);
  const evil = '<img src=x onerror="document.title=`owned`">${1}<!--?lit$1$--> \u202egnihtemos\u2066 {0}';
  await page.setViewportSize({width: 360, height: 640});
  await openCase(page, {
    body: '<h1>Shop</h1><ithn-embed category="beacon" src="https://film.example/"></ithn-embed><ithn-declaration></ithn-declaration>',
    config: {
      site: {name: evil},
      categories: [
        {id: 'beacon', title: evil, description: long},
        {id: 'advertising', title: long},
      ],
      services: [{id: 'x', name: evil, provider: long, purpose: evil, categories: 'beacon', stores: [evil, long]}],
      texts: {
        en: {
          ...{'accept-all': long, 'reject-all': long, manage: long, save: long, choices: long, 'embed-always': long},
          'banner-text': evil,
        },
      },
    },
  });
  await expect(shop.bannerButton('reject')).toBeVisible();
  await expect(shop.banner.locator('[part=text]')).toContainText('<img src=x onerror=');
  // Whole words, by scrolling inside a button, and yet every button in sight.
  for (const name of ['accept', 'reject', 'manage'] as const) {
    await expect(shop.bannerButton(name)).toBeInViewport({ratio: 1});
    expect(
      await shop
        .bannerButton(name)
        .evaluate((one) => [one.scrollHeight > one.clientHeight * 5, one.scrollWidth > one.clientWidth]),
    ).toEqual([true, false]);
  }
  await shop.bannerButton('reject').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => shop.bannerButton('reject').evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  const textHeight = await shop.banner.locator('[part=text]').evaluate((one) => one.clientHeight);
  expect(textHeight).toBeGreaterThan(80);
  const sideways = (layer: typeof shop.dialog) => layer.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(await sideways(shop.banner.locator('[part~=base]'))).toBeLessThanOrEqual(0);
  await page.evaluate(() => window.ithn?.show('preferences'));
  await expect(shop.dialog).toBeVisible();
  await shop.preferences.locator('summary').first().click();
  expect(await sideways(shop.dialog)).toBeLessThanOrEqual(0);
  expect(await sideways(shop.preferences.locator('.text'))).toBeLessThanOrEqual(0);
  for (const name of ['accept', 'reject', 'save', 'close'] as const)
    await expect(shop.preferencesButton(name)).toBeInViewport({ratio: 1});
  expect(await shop.preferences.locator('.text').evaluate((one) => one.clientHeight)).toBeGreaterThan(120);
  await shop.preferencesButton('close').click();
  await shop.bannerButton('reject').click();
  expect(await sideways(page.locator('ithn-embed [part~=base]'))).toBeLessThanOrEqual(0);
  await expect(page.locator('ithn-declaration tbody')).toContainText('<img src=x onerror=');
  for (const width of [360, 700, 1280]) {
    await page.setViewportSize({width, height: 640});
    expect(await sideways(page.locator('ithn-declaration [part~=base]')), `${width} px`).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => [document.title, window.ithn?.state.status, document.images.length])).toEqual([
    'Shop',
    'decided',
    0,
  ]);
});

test('nothing of the library is printed', async ({page, shop}) => {
  await openCase(page);
  await expect(shop.bannerButton('reject')).toBeVisible();
  const expectOnScreenOnly = async (layer: Locator) => {
    await expect(layer).toBeVisible();
    await page.emulateMedia({media: 'print'});
    await expect(layer).toBeHidden();
    await page.waitForTimeout(1200); // what cannot be seen is looked for every second: on paper it is not lost
    await page.emulateMedia({media: 'screen'});
    await expect(layer).toBeVisible();
  };
  await expectOnScreenOnly(shop.bannerButton('reject'));
  await shop.bannerButton('manage').click();
  await expectOnScreenOnly(shop.dialog);
  await shop.preferencesButton('reject').click();
  await expectOnScreenOnly(shop.reopen.locator('button'));
});

test('with the text spacing of WCAG 1.4.12 nothing is lost', async ({page, shop}) => {
  await page.setViewportSize({width: 320, height: 256}); // 1280 × 1024 at 400 %
  await openCase(page, {
    head: '<style>:is(ithn-banner, ithn-preferences)::part(base) {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}</style>',
  });
  await expectFairBanner(page, shop);
  await shop.bannerButton('manage').click();
  await expect(shop.dialog).toBeVisible();
  for (const name of ['accept', 'reject', 'save'] as const)
    await expect(shop.preferencesButton(name)).toBeInViewport({ratio: 1});
});
