// How the question is answered, counted by a real page at a real collector, and looked at by the shop in its desk.
import AxeBuilder from '@axe-core/playwright';
import type {BrowserContext, Page, Request} from '@playwright/test';
import {expect, languages} from './fixtures.ts';
import {auditToken, configure, test} from './rights-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const auditor = {authorization: `Bearer ${auditToken}`};

/** A revision of its own for each test: its numbers are nobody else's. */
let revision = 1000 + Math.floor(Math.random() * 1e5);

/** What pages send to be counted. */
function collectCounts(context: BrowserContext): Request[] {
  const sent: Request[] = [];
  context.on('request', (request) => {
    if (request.url().includes('counts')) sent.push(request);
  });
  return sent;
}
type Sent = Readonly<Record<string, unknown>>;
const bodies = (sent: readonly Request[]): Sent[] =>
  sent.filter((request) => request.method() === 'POST').map((request) => request.postDataJSON() as Sent);
const events = (sent: readonly Request[]): unknown[] => bodies(sent).map(({event}) => event);

/** The English shop, which counts under a policy of its own revision. */
async function openShop(page: Page, change = {}, awaited = 'ithn-banner button[part~="accept"]'): Promise<void> {
  const policy = {revision, effective: '2026-11-01', url: '/bakery/privacy.en.html'};
  await configure(page, 'bakery/en.html', {policy, records: {counts: '/ithn/counts'}, ...change});
  await page.goto('/bakery/en.html');
  await page.locator(awaited).waitFor();
}
const answer = (page: Page, part: string): Promise<void> => page.locator(`ithn-banner button[part~="${part}"]`).click();

/** Counts that were sent before, by others. */
async function send(page: Page, url: string, times: number, count: object): Promise<void> {
  for (let time = 0; time < times; time++) {
    const response = await page.request.post(`${url}/ithn/counts`, {data: {...count, revision}});
    expect(response.status()).toBe(204);
  }
}

/** What the collector tells the shop of this test's revision. */
async function told(page: Page, url: string): Promise<object | undefined> {
  const response = await page.request.get(`${url}/ithn/counts`, {headers: auditor});
  const {counts} = (await response.json()) as {counts: {revision: number}[]};
  return counts.find((one) => one.revision === revision);
}

test.beforeEach(() => {
  revision++;
});

test('a question is counted when shown, answered and withdrawn, with nothing else stored or sent', async ({
  page,
  context,
}) => {
  const sent = collectCounts(context);
  await openShop(page);
  await expect.poll(() => events(sent)).toEqual(['shown']);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await answer(page, 'accept');
  await expect.poll(() => events(sent)).toEqual(['shown', 'yes']);
  await page.locator('ithn-reopen button').first().click();
  await page.locator('ithn-preferences [part~="reject"]').click();
  await expect.poll(() => events(sent)).toEqual(['shown', 'yes', 'withdrawn']);
  for (const request of sent.filter((one) => one.method() === 'POST')) {
    const {cookie, referer} = await request.allHeaders();
    expect([cookie, referer]).toEqual([undefined, undefined]);
    const {event, ...rest} = request.postDataJSON() as Record<string, unknown>;
    expect(rest).toEqual({language: 'en', revision, layout: 'bar'});
    const response = await request.response();
    expect(response?.status()).toBe(204);
    expect(await response?.headerValue('set-cookie')).toBeNull();
    expect(event).toBeTruthy();
  }
});

test('two tabs count as one answer, and a choice as one', async ({page, context}) => {
  const sent = collectCounts(context);
  await openShop(page);
  const other = await context.newPage();
  await openShop(other);
  await expect.poll(() => events(sent)).toEqual(['shown', 'shown']);
  // Somebody who goes from one tab to the other by the keyboard. A driver has every page say that it is in front.
  await page.keyboard.press('Control');
  await page.evaluate(() => (document.hasFocus = () => false));
  await other.bringToFront();
  await answer(other, 'reject');
  await expect(page.locator('ithn-banner button[part~="accept"]')).toBeHidden();
  await other.reload(); // decided: nothing is asked, nothing is left
  await expect.poll(() => events(sent)).toEqual(['shown', 'shown', 'no']);

  await other.evaluate(() => window.ithn?.erase());
  await context.clearCookies();
  await openShop(other);
  await answer(other, 'manage');
  await other.locator('ithn-preferences input[name=category][value=beacon]').check();
  await other.locator('ithn-preferences [part~="save"]').click();
  await expect.poll(() => events(sent).slice(3)).toEqual(['shown', 'chosen']);
});

test('a page left without an answer is counted when it is left', async ({page, context, demo}) => {
  // So many that the collector tells the number. What a page sends as it goes, the browser’s driver does not see.
  for (const event of ['shown', 'ignored']) await send(page, demo.url, 12, {event, language: 'en', layout: 'bar'});
  const sent = collectCounts(context);
  await openShop(page);
  await expect.poll(() => events(sent)).toEqual(['shown']);
  await page.goto('/bakery/privacy.en.html'); // which counts nothing
  await expect.poll(() => told(page, demo.url)).toMatchObject({shown: 13, yes: 0, ignored: 13});
});

test('a page that shows its own question is counted as such, also when its yes is withdrawn', async ({
  page,
  context,
}) => {
  const sent = collectCounts(context);
  await page.addInitScript(() => {
    document.addEventListener('ithn-show', (event) => event.preventDefault());
    addEventListener('DOMContentLoaded', () => {
      const add = (word: string, act: () => unknown): void => {
        const button = document.createElement('button');
        Object.assign(button, {id: word, textContent: word, onclick: act});
        document.body.prepend(button);
      };
      add('own-yes', () => window.ithn?.acceptAll());
      add('own-no', () => window.ithn?.withdraw());
    });
  });
  const policy = {revision, effective: '2026-11-01', url: '/bakery/privacy.en.html'};
  await configure(page, 'bakery/en.html', {policy, records: {counts: '/ithn/counts'}});
  await page.goto('/bakery/en.html');
  const layouts = (): unknown[] => bodies(sent).map(({event, layout}) => [event, layout]);
  await expect.poll(layouts).toEqual([['shown', 'own']]);
  await page.locator('#own-yes').click();
  await expect.poll(() => layouts().slice(1)).toEqual([['yes', 'own']]);
  await page.locator('#own-no').click();
  await expect.poll(() => layouts().slice(2)).toEqual([['withdrawn', 'own']]);
});

test('nobody is counted as asked while the library itself withholds the question', async ({page, context}) => {
  const sent = collectCounts(context);
  const policy = {revision, effective: '2026-11-01', url: '/bakery/privacy.en.html'};
  await configure(page, 'bakery/en.html', {
    policy,
    records: {counts: '/ithn/counts'},
    signals: {mode: 'opt-out'},
  });
  await page.goto('/bakery/en.html');
  await page.evaluate(() => window.ithn?.ready);
  await page.evaluate(() => window.ithn?.show('banner')); // to no effect
  await page.waitForLoadState('networkidle');
  // asked by age first: the question that comes after it is the one that is counted
  await openShop(page, {minors: {threshold: 18, ask: true}}, 'ithn-age-gate form');
  await page.locator('ithn-age-gate input').last().check(); // grown up
  await page.locator('button[part~="answer"]').click();
  await page.locator('ithn-banner button[part~="accept"]').waitFor();
  await expect.poll(() => bodies(sent).map(({event, layout}) => [event, layout])).toEqual([['shown', 'bar']]);
});

test('the question appears even if the counting file does not load', async ({page}) => {
  let isAsked = false;
  await page.route(/start-counts/, () => void (isAsked = true)); // no answer, ever
  await openShop(page);
  expect(isAsked).toBe(true);
});

test('a site that asks for no counts loads and sends nothing for them', async ({page, context}) => {
  const sent = collectCounts(context);
  await page.goto('/bakery/en.html');
  await answer(page, 'accept');
  await page.waitForLoadState('networkidle');
  expect(sent.map((request) => request.url())).toEqual([]);
});

for (const language of languages) {
  test.describe(language, () => {
    const isArabic = language === 'ar';
    const locale = isArabic ? 'ar-KW' : 'en-GB';
    test.use({locale, timezoneId: 'Asia/Kuwait', viewport: {width: 360, height: 760}});

    test(`the shop sees the numbers of each day, without small ones (${language})`, async ({page, demo}) => {
      for (const [times, event] of [
        [24, 'shown'],
        [11, 'yes'],
        [10, 'no'],
        [3, 'chosen'],
      ] as const)
        await send(page, demo.url, times, {event, language, layout: 'box'});
      for (let time = 0; time < 12; time++) {
        const unstated = {event: 'shown', language: 'und', layout: 'own', revision};
        expect((await page.request.post(`${demo.url}/ithn/counts`, {data: unstated})).status()).toBe(204);
      }
      await page.goto('/desk/#counts');
      const isFit = async (): Promise<void> => {
        expect((await new AxeBuilder({page}).withTags(rules).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      };
      await expect(page.locator('#empty')).toContainText(isArabic ? 'لا أعداد معروضة بعد' : 'No numbers are shown yet');
      await isFit();
      await page.locator('#token').fill(auditToken);
      await page.keyboard.press('Enter');
      const digits = new Intl.NumberFormat(language, {numberingSystem: 'latn'}).format(revision);
      const unstated = isArabic ? 'لغة غير محددة' : 'no language stated';
      const ownName = isArabic ? 'العربية' : 'English';
      const heads = page.getByRole('rowheader', {name: digits});
      await expect(heads.filter({hasText: unstated})).toHaveCount(1);
      const row = page.locator('tr', {has: page.getByRole('rowheader', {name: new RegExp(`^${ownName}.*${digits}`)})});
      // 24 - 11 - 10 would be the rest: the smaller of the two told answers is hidden with it
      const under = isArabic ? 'أقل من 10' : 'under 10';
      await expect(row.locator('td')).toHaveText(['24', '11', under, under, '0', '0']);
      const plot = page.getByRole('img', {name: isArabic ? /رسم أعداد يوم/ : /Plot of the numbers of/});
      await expect(plot).toHaveCount(1);
      const group = plot.locator('.bar', {hasText: digits}).filter({hasText: ownName});
      // read on a phone: as large as the text around it
      expect((await plot.getByText(digits).first().boundingBox())?.height).toBeGreaterThan(14);
      await expect(group.locator('rect')).toHaveCount(2); // all who were asked, and the one answer that is told
      await expect(page.locator('#counts')).toContainText(isArabic ? 'ليس الغرض منها' : 'not there to get more people');
      await isFit();

      await page.emulateMedia({media: 'print'});
      await expect(page.locator('nav')).toBeHidden();
      await expect(page.locator('#enter')).toBeHidden();
      await expect(plot).toBeVisible();
      await expect(row).toBeVisible();
      await page.emulateMedia({media: 'screen'});

      const numbers = {shown: 24, yes: 11, no: null, chosen: null, ignored: 0, withdrawn: 0};
      expect(await told(page, demo.url)).toMatchObject(numbers);
    });
  });
}
