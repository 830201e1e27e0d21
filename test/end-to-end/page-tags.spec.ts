import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {declarationTable} from '../../src/server.ts';
import {accept, expect, expectCaught, open, reject, test} from './gate-site.ts';

const config = {
  site: {name: 'A bakery'},
  services: [
    {id: 'film', categories: 'persistent', name: 'Films', hosts: ['127.0.0.1'], stores: [{name: '_film', days: 390}]},
    {id: 'other', categories: 'persistent', stores: [{name: '_other', days: 2}, 'bare']},
    {id: 'ads', categories: 'advertising'},
  ],
};
const shell = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Page</title><ithn><body><main><h1>Page</h1>${body}</main></body></html>`;
const embed = (page: Page) => page.locator('ithn-embed');
const frame = (page: Page) => page.locator('ithn-embed iframe');
const hasFocus = (page: Page) =>
  page.evaluate(() => document.querySelector('ithn-embed')?.shadowRoot?.activeElement?.localName === 'iframe');

test('an embed loads nothing third-party before a yes and is empty after a no', async ({page, site}) => {
  const content = `<ithn-embed category="persistent" src="${site.stranger}/film.html" label="A film"
    poster="${site.stranger}/poster.gif"></ithn-embed>`;
  site.page('/embed', shell(content), config);
  await expectCaught(page, site, '/embed', ['/film.html']);
  await open(page, site, '/embed');
  await expect(embed(page).getByRole('button', {name: 'Always show'})).toBeVisible();
  await expect(embed(page).getByText('A film')).toBeVisible();
  await page.waitForTimeout(300);
  expect(site.footprints, 'not even the picture that the page names').toEqual([]);

  await accept(page);
  await expect(frame(page).contentFrame().getByText('film')).toBeVisible();
  await reject(page);
  await expect(frame(page)).toHaveCount(0);
  await expect(embed(page)).toHaveAttribute('src', `${site.stranger}/film.html`);
  expect(page.frames()).toHaveLength(1);
  expect(site.footprints).toEqual(['/film.html']);
  await page.reload();
  await expect(embed(page).getByRole('button', {name: 'Always show'})).toBeVisible();
  expect(site.footprints).toEqual(['/film.html']);
});

test('only this once: by keyboard, with the focus in the content, stored nowhere, ended by a no', async ({
  page,
  site,
}) => {
  site.page('/once', shell(`<ithn-embed service="film" src="${site.stranger}/once.html"></ithn-embed>`), config);
  await open(page, site, '/once');
  await embed(page).getByRole('button', {name: 'Only this once'}).focus();
  await page.keyboard.press('Enter');
  await expect(frame(page).contentFrame().getByText('once')).toBeVisible();
  expect(await hasFocus(page)).toBe(true);
  expect(await page.evaluate(() => [document.cookie, window.ithn?.state.status])).toEqual(['', 'unasked']);
  await reject(page);
  await expect(frame(page)).toHaveCount(0);
  await page.reload();
  await expect(embed(page).getByRole('button', {name: 'Only this once'})).toBeVisible();
  expect(site.footprints).toEqual(['/once.html']);
});

test('“only this once” does not cover a later address, and odd embeds do not break', async ({page, site}) => {
  const crashes: string[] = [];
  page.on('pageerror', ({message}) => crashes.push(message));
  const content =
    `<ithn-embed id="first" category="persistent" src="${site.stranger}/one.html" poster="https://"></ithn-embed>` +
    `<ithn-embed id="typo" category="persistent" service="flim" src="${site.stranger}/typo.html"></ithn-embed>`;
  site.page('/odd', shell(content), config);
  await open(page, site, '/odd');
  const first = page.locator('#first');
  await first.getByRole('button', {name: 'Only this once'}).click();
  await expect(first.locator('iframe').contentFrame().getByText('one')).toBeVisible();
  await first.evaluate((one, src) => one.setAttribute('src', src), `${site.stranger}/two.html`);
  await expect(first.getByRole('button', {name: 'Only this once'})).toBeVisible();
  await expect(first.locator('iframe')).toHaveCount(0);
  await expect(page.locator('#typo').getByText('cannot be shown here')).toBeVisible();
  await expect(page.locator('#typo').getByRole('button')).toHaveCount(0);
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual(['/one.html']);
  expect(crashes).toEqual([]);
});

test('always: allows what the content needs, and nothing else', async ({page, site}) => {
  site.page('/always', shell(`<ithn-embed service="film" src="${site.stranger}/always.html"></ithn-embed>`), config);
  await open(page, site, '/always');
  await embed(page).getByRole('button', {name: 'Always show'}).click();
  await expect(frame(page).contentFrame().getByText('always')).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  const choices = () =>
    page.evaluate(() => {
      const state = window.ithn?.state;
      return state?.status === 'decided' ? state.decision.choices : undefined;
    });
  expect(await choices()).toEqual({
    categories: {session: true, persistent: true, beacon: false, advertising: false},
    services: {film: true, other: false, ads: false},
  });
  await page.reload(); // nobody moves, and yet it comes
  await expect(frame(page).contentFrame().getByText('always')).toBeVisible();
});

test('an invalid address, or one without a purpose, stays shut and says why', async ({page, site}) => {
  const all = [
    '<ithn-embed category="session" src="javascript:ran(1)" label="A script"></ithn-embed>',
    '<ithn-embed category="session" src="data:text/html,<script>parent.ran(2)</script>"></ithn-embed>',
    `<ithn-embed category="nonsense" src="${site.stranger}/a.html"></ithn-embed>`,
    `<ithn-embed src="${site.stranger}/b.html"></ithn-embed>`,
  ];
  site.page('/odd', shell(all.join('')), config);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await open(page, site, '/odd');
  await expect(embed(page).nth(0).getByText('its address is not a web address')).toBeVisible();
  await expect(embed(page).nth(1).getByText('its address is not a web address')).toBeVisible();
  await expect(embed(page).nth(2).getByText('cannot be shown here')).toBeVisible();
  await expect(embed(page).nth(3).getByText('cannot be shown here')).toBeVisible();
  await accept(page);
  await page.waitForTimeout(300);
  expect(await embed(page).locator('iframe, button').count()).toBe(0);
  expect(site.footprints).toEqual([]);
  expect(errors.join()).toContain('javascript:ran(1)');
});

for (const width of [360, 1280])
  test(`nothing shifts when an embed loads, opens or shuts (${width} px)`, async ({page, site}) => {
    await page.setViewportSize({width, height: 700});
    // As the docs say, word for word.
    const [size] = /ithn-embed \{[^}]+\}/.exec(readFileSync('demo/docs/languages.md', 'utf8')) ?? [];
    const style = `<style>${size}main{max-inline-size:700px}</style>`;
    site.page(
      '/still',
      shell(`${style}<ithn-embed category="persistent" src="${site.stranger}/s.html"></ithn-embed><p>After`),
    );
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    await open(page, site, '/still');
    await expect(embed(page).locator('[part=text]')).toBeVisible();
    const box = await embed(page).boundingBox();
    await accept(page);
    await expect(frame(page)).toBeVisible();
    expect(await frame(page).boundingBox()).toMatchObject({
      height: (box?.height ?? 0) - 2,
      width: (box?.width ?? 0) - 2,
    });
    expect(await embed(page).boundingBox()).toEqual(box);
    await reject(page);
    await expect(frame(page)).toHaveCount(0);
    expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test('the code of a tag loads only on a page that has the tag, now or later', async ({page, site}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  const loaded = () => files.filter((file) => /embed-|declaration-/.test(file)).length;
  site.page('/plain', shell('<p>Words'), {...config, ui: {}});
  await open(page, site, '/plain');
  await reject(page);
  await page.mouse.move(5, 5);
  await expect(page.locator('ithn-reopen button')).toBeVisible();
  expect(loaded()).toBe(0);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('ithn-declaration')));
  await expect(page.locator('ithn-declaration tbody tr')).toHaveCount(6);
  expect(files.filter((file) => file.includes('embed-'))).toEqual([]);
});

const served = `<ithn-declaration><table><caption>Cookies</caption><thead><tr><th scope="col">Name</th><th scope="col">Days</th></tr></thead>
<tbody><tr><td>b</td><td data-sort="2">2 days</td></tr><tr><td>a</td><td data-sort="30">a month</td></tr><tr><td>c</td><td data-sort="1">a day</td></tr></tbody></table></ithn-declaration>`;

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const written = async (lang: string): Promise<string> =>
  `<ithn-declaration>${await declarationTable({policy, ...config}, lang)}</ithn-declaration>`;
const nothing = {en: 'Keeps nothing in your browser', ar: 'لا يحفظ شيئًا في متصفحك'};

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});
  test("the server's own table is there", async ({page, site}) => {
    site.page('/served', shell(served), config);
    await page.goto(`${site.url}/served`);
    await expect(page.getByRole('table', {name: 'Cookies'}).getByRole('row')).toHaveCount(4);
  });

  for (const lang of ['en', 'ar'] as const)
    test(`the table that ithn/server writes has every row (${lang})`, async ({page, site}) => {
      site.page('/written', shell(await written(lang), lang), config);
      await page.goto(`${site.url}/written`);
      const names = page.getByRole('table').getByRole('rowheader');
      await expect(names).toHaveText(['ithn', 'ithn', '_film', '_other', 'bare', nothing[lang]]);
      expect(await page.locator('table').evaluate((table) => getComputedStyle(table).direction)).toBe(
        lang === 'ar' ? 'rtl' : 'ltr',
      );
    });
});

test("a server's table becomes sortable in place", async ({page, site}) => {
  site.page('/served', shell(served), config);
  await open(page, site, '/served');
  const cells = () => page.locator('ithn-declaration tbody td:first-child').allTextContents();
  await page.getByRole('button', {name: 'Days'}).click();
  await expect.poll(cells).toEqual(['c', 'b', 'a']);
  await expect(page.getByRole('columnheader', {name: 'Days'})).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect.poll(cells).toEqual(['a', 'b', 'c']);
});

for (const lang of ['en', 'ar'] as const)
  test(`the table of ithn/server has the same content and order as the tag’s own (${lang})`, async ({page, site}) => {
    site.page('/written', shell(await written(lang), lang), config);
    site.page('/own', shell('<ithn-declaration></ithn-declaration>', lang), config);
    const words = async (name: string): Promise<string[]> => {
      await open(page, site, name);
      await page.locator('ithn-declaration thead button').last().click();
      await expect(page.locator('ithn-declaration th[aria-sort=ascending]')).toHaveCount(1);
      const rows = await page.locator('ithn-declaration tbody tr').all();
      return Promise.all(rows.map(async (row) => (await row.innerText()).replace(/\s+/g, '')));
    };
    const own = await words('/own');
    expect(own).toHaveLength(6);
    expect(await words('/written')).toEqual(own);
    const {violations} = await new AxeBuilder({page}).include('ithn-declaration').analyze();
    expect(violations.map(({id}) => id)).toEqual([]);
  });

for (const [lang, width] of [
  ['en', 1280],
  ['ar', 360],
] as const)
  test(`the table has every row, sorts, prints and has no accessibility violations (${lang}, ${width} px)`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({width, height: 700});
    site.page('/table', shell('<ithn-declaration></ithn-declaration>', lang), config);
    await open(page, site, '/table');
    const names = page.locator('ithn-declaration tbody th');
    await expect(names).toHaveCount(6);
    expect((await names.allTextContents()).map((name) => name.trim()).slice(0, 5)).toEqual([
      'ithn',
      'ithn',
      '_film',
      '_other',
      'bare',
    ]);
    const {violations} = await new AxeBuilder({page}).include('ithn-declaration').analyze();
    expect(violations.map(({id}) => id)).toEqual([]);
    await page.locator('ithn-declaration thead button').last().click();
    await expect(page.locator('ithn-declaration tbody td:last-child')).toHaveText(
      lang === 'en'
        ? ['–', '2 days', '182 days', '13 months', 'Until it is deleted', 'Not stated']
        : ['–', 'يومان', '182 يومًا', '13 شهرًا', 'حتى الحذف', 'غير محددة'],
    );
    await page.emulateMedia({media: 'print'});
    await expect(names.last()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
