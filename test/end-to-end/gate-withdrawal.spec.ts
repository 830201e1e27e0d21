import type {Page} from '@playwright/test';
import {accept, expect, expectCaught, open, ranIn, reject, test} from './gate-site.ts';

const services = [
  {
    id: 'measure',
    categories: 'beacon',
    stores: [
      '_m',
      '_m_*',
      {name: 'm.*', kind: 'local'},
      {name: 'm.*', kind: 'session'},
      {name: 'mDb*', kind: 'indexeddb'},
      {name: 'm-*', kind: 'cache'},
      'shared',
    ],
  },
  {id: 'needed', categories: 'session', stores: ['shared', 'basket']},
  {id: 'greedy', categories: 'advertising', stores: ['*']},
];
/** A tracker that keeps something of every kind, on several levels, and writes it back every 200 ms. */
const tracker = `
  const keep = () => {
    document.cookie = '_m=1;path=/'; document.cookie = '_m_abc=1;path=/shop'; document.cookie = '_m_deep=1;path=/shop/a';
    document.cookie = 'shared=1;path=/'; document.cookie = 'basket=1;path=/';
    localStorage.setItem('m.id', '1'); localStorage.setItem('other', '1'); sessionStorage.setItem('m.id', '1');
  };
  keep(); if (window.writesBack) setInterval(keep, 200);
  caches.open('m-assets'); const opening = indexedDB.open('mDb7'); opening.onsuccess = () => opening.result.close();
  ran('tracker')`;
const html = (before = '') =>
  `<ithn><body>${before}<script type="text/plain" data-consent="beacon">${tracker}</script>`;

const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie
      .split('; ')
      .map((one) => one.split('=')[0])
      .filter((name) => name !== 'ithn')
      .sort(),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).filter((name) => name !== 'ithn-reload'),
    databases: (await indexedDB.databases()).map(({name}) => name).filter((name) => name !== 'ithn'),
    caches: await caches.keys(),
  }));
const everything = {
  cookies: ['_m', '_m_abc', '_m_deep', 'basket', 'shared'],
  local: ['m.id', 'other'],
  session: ['m.id'],
  databases: ['mDb7'],
  caches: ['m-assets'],
};
const rest = {cookies: ['basket', 'shared'], local: ['other'], session: [], databases: [], caches: []};

test('a withdrawal removes what the services declared, at every level, and nothing else', async ({page, site}) => {
  site.page('/shop/a/b', html(), {services: services.slice(0, 2)});
  await open(page, site, '/shop/a/b');
  await accept(page);
  await expect.poll(() => kept(page), 'the control: it is there').toEqual(everything);
  await reject(page);
  await expect.poll(() => kept(page)).toEqual(rest);
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
});

test('what belongs to the library stays, even if a pattern matches it', async ({page, site}) => {
  site.page('/shop/greedy', `<ithn><body>`, {services});
  await open(page, site, '/shop/greedy');
  await accept(page);
  await page.evaluate(() => (document.cookie = 'ad=1;path=/'));
  await reject(page);
  await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain('ad=');
  expect(await page.evaluate(() => document.cookie)).toContain('ithn=');
});

test('a running tracker writes back: removed again, finally reported, and gone with the page', async ({page, site}) => {
  site.page('/shop/a/back', html('<script>writesBack = true</script>'), {services: services.slice(0, 2)});
  await open(page, site, '/shop/a/back');
  const said = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('ithn-error', (event) => event.code === 'leftover' && resolve(event.message)),
      ),
  );
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['tracker']);
  await reject(page);
  expect(await said).toMatch(/_m \(cookie\)/);
  await page.reload();
  expect(await kept(page)).toMatchObject({cookies: ['basket', 'shared'], local: ['other']});
});

test('the dialog tells the visitor what could not be removed and offers to reload', async ({page, site}) => {
  site.page('/shop/a/told', html('<script>writesBack = true</script>'), {
    services: services.slice(0, 2),
    ui: {},
    locale: 'en',
  });
  await open(page, site, '/shop/a/told');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['tracker']);
  await page.evaluate(() => window.ithn?.show('preferences'));
  await page.getByRole('button', {name: 'Withdraw consent'}).click();
  const told = page.locator('[part=leftovers]');
  await expect(page.getByRole('button', {name: 'Reload the page'})).toBeVisible();
  await expect(told, 'the control: nothing is said before it was tried').toHaveCount(0);
  await expect(told).toContainText('_m (cookie)', {timeout: 10_000});
  await page.getByRole('button', {name: 'Not now'}).click();
  await page.evaluate(() => window.ithn?.show('preferences'));
  await expect(told, 'also when it is opened again').toContainText('m.id (local)');
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', {name: 'Reload the page'}).click();
  await loaded;
  expect(await kept(page)).toMatchObject({cookies: ['basket', 'shared'], local: ['other']});
});

test('the visitor is also told if the page withdrew before there was a dialog', async ({page, site}) => {
  site.page('/shop/a/later', html('<script>writesBack = true</script>'), {
    services: services.slice(0, 2),
    ui: {},
    locale: 'en',
  });
  await open(page, site, '/shop/a/later');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['tracker']);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('ithn-error', resolve, {once: true});
        void window.ithn?.withdraw();
      }),
  );
  await page.evaluate(() => window.ithn?.show('preferences'));
  await expect(page.locator('[part=leftovers]')).toContainText('_m (cookie)');
  await expect(page.getByRole('button', {name: 'Reload the page'})).toBeVisible();
});

test('erase() removes the guard against endless reloading', async ({page, site}) => {
  site.page('/erased', html(), {services: services.slice(0, 2), gate: {onWithdraw: 'reload'}});
  await open(page, site, '/erased');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['tracker']);
  const loaded = page.waitForEvent('load');
  await reject(page);
  await loaded;
  const ours = () => page.evaluate(() => Object.keys(sessionStorage));
  expect(await ours(), 'the control: it is there').toContain('ithn-reload');
  await page.evaluate(() => window.ithn?.erase());
  expect(await ours()).not.toContain('ithn-reload');
});

test('a yes after a no keeps what it allows', async ({page, site}) => {
  site.page('/shop/a/yes', html(), {services: services.slice(0, 2)});
  await open(page, site, '/shop/a/yes');
  await accept(page);
  await expect.poll(() => kept(page)).toEqual(everything);
  await page.route('**/clean-up-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await reject(page);
  await accept(page);
  await page.waitForTimeout(2000);
  expect(await kept(page)).toEqual(everything);
});

test('onWithdraw: "reload" reloads the page once, and what had run is gone', async ({page, site}) => {
  site.page('/shop/reload', html('<script>writesBack = true</script>'), {
    services: services.slice(0, 2),
    gate: {onWithdraw: 'reload'},
  });
  let loads = 0;
  page.on('load', () => loads++);
  await open(page, site, '/shop/reload');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['tracker']);
  await reject(page);
  await expect.poll(() => loads).toBe(2);
  await page.waitForTimeout(1000);
  expect(loads).toBe(2);
  expect(await ranIn(page)).toEqual([]);
  expect(await kept(page)).toMatchObject({cookies: ['basket', 'shared'], local: ['other']});
});

test('stores that keep contradicting each other do not reload the page endlessly', async ({page, site}) => {
  site.page('/shop/loop', `<ithn><body>`, {gate: {onWithdraw: 'reload'}});
  let loads = 0;
  page.on('load', () => loads++);
  await open(page, site, '/shop/loop');
  await page.waitForLoadState('load');
  await page.evaluate(() => window.ithn?.acceptAll());
  const yes = await page.evaluate(() => document.cookie);
  await page.context().addInitScript((yes) => {
    document.cookie = yes + ';path=/'; // the old yes comes back with every page
  }, yes);
  await page.evaluate(() => window.ithn?.rejectAll());
  await page.waitForTimeout(3000);
  expect(loads).toBe(2);
});

test('a withdrawal in one tab shuts the others', async ({page, site, context}) => {
  const frame = `<iframe data-consent="beacon" data-src="${site.stranger}/frame.html"></iframe>`;
  site.page('/one', `<ithn><body>${frame}<script type="text/plain" data-consent="beacon">ran('one')</script>`);
  await expectCaught(page, site, '/one', ['/frame.html']);
  await open(page, site, '/one');
  await accept(page);
  await expect.poll(() => site.footprints).toContain('/frame.html');
  const other = await context.newPage();
  await open(other, site, '/one');
  await expect.poll(() => other.locator('iframe[src]').count()).toBe(1);
  await reject(page);
  await expect.poll(() => other.locator('iframe[src]').count()).toBe(0);
  // the browser takes a moment to leave what the frame held
  await expect.poll(() => other.frames().map((frame) => frame.url())).not.toContain(`${site.stranger}/frame.html`);
  site.footprints.length = 0;
  await other.evaluate((stranger) => {
    const late = `<img data-consent="beacon" data-src="${stranger}/late.gif">`;
    document.body.insertAdjacentHTML('beforeend', late);
  }, site.stranger);
  await other.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
});
