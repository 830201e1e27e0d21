import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test as base, type Page} from '@playwright/test';
import type {readConsent as readConsentType} from '../../src/server.ts';
import {openPage, startSite, waitForStorage, type Site} from './record-site.ts';

const test = base.extend<{site: Site}>({
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

const delivered = {records: {endpoint: '/consent/receipts'}};
const banner = (page: Page, part: string) => page.locator(`ithn-banner button[part~="${part}"]`);
const status = (page: Page) => page.evaluate(() => window.ithn?.state.status);
const granted = (page: Page) => page.evaluate(() => window.ithn?.granted('beacon'));
const ids = (page: Page) => page.evaluate(async () => (await window.ithn?.receipts())?.map(({id}) => id));
const isValid = (page: Page) => page.evaluate(async () => (await window.ithn?.verifyReceipts())?.valid);
const reject = (page: Page, times = 1) =>
  page.evaluate(async (times) => {
    for (let count = 0; count < times; count++) await window.ithn?.rejectAll();
  }, times);
const watchFailures = (page: Page) =>
  page.addInitScript(() => {
    const failures: string[] = [];
    Object.assign(globalThis, {failures});
    document.addEventListener('ithn-error', ({code}) => failures.push(code));
    addEventListener('error', ({message}) => failures.push(message));
    addEventListener('unhandledrejection', ({reason}) => failures.push(String(reason)));
  });
const failuresIn = (page: Page) => page.evaluate(() => (globalThis as unknown as {failures: string[]}).failures);

/** The words of these parts as they are hashed: one space for every run of white space. */
const textOf = (page: Page, tag: string, parts: string): Promise<string> =>
  page.locator(tag).evaluate((element, parts) => {
    const found = element.shadowRoot?.querySelectorAll(parts) ?? [];
    const text = Array.from(found, (part) => part.textContent).join(' ');
    return text.replace(/\s+/g, ' ').trim();
  }, parts);

test.describe('delivery', () => {
  test.beforeEach(({page}) => waitForStorage(page));

  test('every receipt reaches the collector once, in order, and its chain verifies there too', async ({page, site}) => {
    await openPage(page, site, delivered);
    await reject(page, 3);
    await expect.poll(async () => (await site.kept()).length).toBe(3);
    expect((await site.kept()).map(({receipt}) => receipt.id)).toEqual(await ids(page));
    await page.reload();
    await page.waitForTimeout(500);
    expect((await site.kept()).length).toBe(3);
    expect(site.requests.every((request) => request === 'POST well')).toBe(true);
  });

  test('the choice never waits for delivery', async ({page, site}) => {
    site.mood = 'hanging';
    await openPage(page, site, delivered);
    await banner(page, 'accept').click();
    await expect(banner(page, 'accept')).toBeHidden();
    expect(await granted(page)).toBe(true);
    await reject(page, 2);
    expect(await ids(page)).toHaveLength(3);
  });

  test('receipts made offline are sent when the browser is online again', async ({page, site, context}) => {
    await openPage(page, site, delivered);
    await reject(page);
    await expect.poll(async () => (await site.kept()).length).toBe(1);
    await context.setOffline(true);
    await reject(page, 2);
    await page.waitForTimeout(700);
    expect((await site.kept()).length).toBe(1);
    await context.setOffline(false);
    await expect.poll(async () => (await site.kept()).length).toBe(3);
  });

  test('a lost response is requested again, and nothing counts twice', async ({page, site}) => {
    site.mood = 'forgetful';
    await openPage(page, site, delivered);
    await reject(page, 2);
    await expect.poll(() => site.requests.length).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    site.mood = 'well';
    await expect.poll(() => site.requests.includes('POST well'), {timeout: 20_000}).toBe(true);
    await page.waitForTimeout(500);
    expect((await site.kept()).map(({receipt}) => receipt.id)).toEqual(await ids(page));
  });

  test('a collector that is down is retried with growing delays, across reloads, until it is back', async ({
    page,
    site,
  }) => {
    test.slow();
    site.mood = 'down';
    await openPage(page, site, delivered);
    await reject(page, 2);
    for (let visit = 0; visit < 5; visit++) {
      await page.waitForTimeout(700);
      await page.reload();
    }
    expect(site.requests.length).toBeGreaterThan(0);
    expect(site.requests.length, 'not once for every decision and page').toBeLessThan(6);
    expect(await site.kept()).toEqual([]);
    site.mood = 'well';
    await expect.poll(async () => (await site.kept()).length, {timeout: 40_000}).toBe(2);
    expect((await site.kept()).map(({receipt}) => receipt.id)).toEqual(await ids(page));
  });

  test('a collector that has lost its records gets them again', async ({page, site}) => {
    await openPage(page, site, delivered);
    await reject(page, 2);
    await expect.poll(async () => (await site.kept()).length).toBe(2);
    await site.lose();
    await reject(page);
    await expect.poll(async () => (await site.kept()).length, {timeout: 20_000}).toBe(3);
    expect((await site.kept()).map(({receipt}) => receipt.id)).toEqual(await ids(page));
  });

  test('a permanently rejected receipt stays behind, and later ones arrive', async ({page, site, context}) => {
    await openPage(page, site, delivered);
    await reject(page);
    await expect.poll(async () => (await site.kept()).length).toBe(1);
    await ids(page); // What reads the record is here from now on.
    await context.setOffline(true);
    await reject(page);
    await expect.poll(async () => (await ids(page))?.length).toBe(2);
    // A fault of the browser's disk: its hash does not fit any more.
    await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('ithn');
          opening.onsuccess = () => {
            const store = opening.result.transaction('kept', 'readwrite').objectStore('kept');
            const key = 'receipt 000000001';
            const reading = store.get(key);
            reading.onsuccess = () => (store.put({...(reading.result as object), locale: 'xx'}, key).onsuccess = done);
            opening.result.close();
          };
        }),
    );
    await context.setOffline(false);
    await reject(page, 2);
    await expect.poll(async () => (await site.kept()).length, {timeout: 20_000}).toBe(3);
    const all = (await ids(page)) ?? [];
    expect((await site.kept()).map(({receipt}) => receipt.id)).toEqual(all.filter((_, place) => place !== 1));
    const sent = site.requests.length;
    await page.reload();
    await page.waitForTimeout(2500);
    expect(site.requests, 'what was refused is not sent again').toHaveLength(sent);
  });

  test('S15: a choice made while leaving is kept, and delivered on the next visit at the latest', async ({
    page,
    site,
  }) => {
    for (let visit = 1; visit <= 5; visit++) {
      await openPage(page, site, delivered);
      await page.evaluate(() => {
        void window.ithn?.rejectAll();
        location.href = 'about:blank';
      });
      await page.waitForURL('about:blank');
      await openPage(page, site, delivered);
      expect(await status(page)).toBe('decided');
      await expect.poll(async () => (await site.kept()).length).toBe(visit);
    }
  });
});

test.describe('what was shown', () => {
  for (const lang of ['en', 'ar'])
    test(`B66: the receipt’s hash is that of the words on screen (${lang})`, async ({page, site}) => {
      await openPage(page, site, {locale: lang});
      await expect(banner(page, 'accept')).toBeVisible();
      const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
      const [text, actions] = await Promise.all(
        ['text', 'actions'].map((part) => page.locator(`ithn-banner [part=${part}]`).innerText()),
      );
      const words = `${text} ${actions}`.replace(/\s+/g, ' ').trim();
      for (const name of ['accept', 'reject', 'manage'])
        expect(words).toContain((await banner(page, name).innerText()).trim());
      await banner(page, 'accept').click();
      await expect(banner(page, 'accept')).toBeHidden();

      await page.evaluate(() => window.ithn?.show('preferences'));
      const dialog = page.locator('ithn-preferences dialog');
      await expect(dialog).toBeVisible();
      const second = await textOf(page, 'ithn-preferences', 'h2, .text > :not([part=record]), footer');
      await page.locator('ithn-preferences button[part~="save"]').click();
      await expect(dialog).toBeHidden();
      const shown = () => page.evaluate(async () => (await window.ithn?.receipts())?.map(({shown}) => shown));
      expect(await shown()).toEqual([hash(words), hash(second)]);
      const download = await page.evaluate(async () => (await window.ithn?.exportRecords())?.text());
      expect((JSON.parse(download ?? '') as {words: object}).words).toEqual({
        [hash(words)]: words,
        [hash(second)]: second,
      });
    });
});

test.describe('the visitor’s own record', () => {
  test('can be downloaded as two files', async ({page, site}) => {
    await openPage(page, site, {locale: 'ar'});
    await reject(page);
    await page.evaluate(() => window.ithn?.show('preferences'));
    await page.locator('ithn-preferences [part=record] summary').click();
    const files: string[] = [];
    for (const part of ['download', 'page']) {
      const waiting = page.waitForEvent('download');
      await page.locator(`ithn-record button[part~="${part}"]`).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^privacy-record-[\d-]+\.(json|html)$/);
      files.push(readFileSync((await download.path()) ?? '', 'utf8'));
    }
    const [receipt] = (JSON.parse(files[0] ?? '') as {receipts: {id: string}[]}).receipts;
    expect(files[1]).toContain(receipt?.id);
    expect(files[1]).toContain('سجل اختياراتك');
  });
});

test.describe('tabs', () => {
  for (const how of ['told', 'BroadcastChannel is missing', 'nothing is delivered'] as const)
    test(`24: the banner closes in both tabs when one is answered (${how})`, async ({context, site}) => {
      if (how !== 'told')
        await context.addInitScript((isMissing) => {
          if (isMissing) Reflect.deleteProperty(globalThis, 'BroadcastChannel');
          else BroadcastChannel.prototype.postMessage = () => {};
        }, how === 'BroadcastChannel is missing');
      const one = await context.newPage();
      await openPage(one, site);
      await expect(banner(one, 'reject')).toBeVisible();
      const other = await context.newPage();
      await openPage(other, site);
      await banner(other, 'accept').click();
      // headless pages are never hidden: the visitor comes back to the first one
      if (how !== 'told')
        await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
      await expect(banner(one, 'accept')).toBeHidden({timeout: 2000});
      expect(await granted(one)).toBe(true);
      expect(await ids(one)).toEqual(await ids(other));
    });

  for (const where of ['with', 'without'] as const)
    test(`24: a hundred interleaved choices in two tabs, ${where} navigator.locks: no receipt is lost, the newest choice counts`, async ({
      context,
      site,
    }) => {
      if (where === 'without') await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      const pages = [await context.newPage(), await context.newPage()];
      for (const page of pages) await openPage(page, site);
      for (const page of pages) expect(await page.evaluate(() => 'locks' in navigator)).toBe(where === 'with');
      const made = await Promise.all(
        pages.map((page, which) =>
          page.evaluate(async (which) => {
            const made: {id: string; decidedAt: number; isYes: boolean}[] = [];
            for (let count = 0; count < 50; count++) {
              const isYes = (count + which) % 2 === 0;
              const decision = await window.ithn?.choose({categories: {beacon: isYes}});
              made.push({id: decision?.id ?? '', decidedAt: decision?.decidedAt ?? 0, isYes});
            }
            return made;
          }, which),
        ),
      );
      const [one, other] = pages;
      if (!one || !other) throw new Error('no pages');
      const kept = (await ids(one)) ?? [];
      expect(made.flat().filter(({id}) => !kept.includes(id))).toEqual([]);
      expect(await isValid(one)).toBe(true);
      await expect.poll(async () => (await granted(one)) === (await granted(other))).toBe(true);
      const state = (page: Page) => page.evaluate(() => JSON.stringify(window.ithn?.state));
      await expect.poll(async () => (await state(one)) === (await state(other))).toBe(true);
      // Of the last ones of the same instant all must have said yes.
      const newest = Math.max(...made.flat().map(({decidedAt}) => decidedAt));
      const last = made.flat().filter(({decidedAt}) => decidedAt === newest);
      expect(await granted(one)).toBe(last.every(({isYes}) => isYes));
      await one.reload();
      expect(await granted(one)).toBe(last.every(({isYes}) => isYes));
    });

  test('25: A is open, B deletes the database, C opens', async ({context, site}) => {
    const [a, b, c] = [await context.newPage(), await context.newPage(), await context.newPage()];
    await openPage(a, site);
    await reject(a);
    await openPage(b, site);
    // answered while A is open: A let go of the database
    await b.evaluate(
      () =>
        new Promise<void>((resolve, fail) => {
          document.cookie = 'ithn=;path=/;max-age=0';
          const request = indexedDB.deleteDatabase('ithn');
          request.onsuccess = () => resolve();
          request.onerror = () => fail(request.error ?? new Error());
        }),
    );
    await openPage(c, site);
    await expect(banner(c, 'reject')).toBeVisible();
    await reject(a);
    expect(await isValid(a)).toBe(true);
    await expect(banner(c, 'reject')).toBeHidden();
  });

  test('22: the tag twice, and another copy of the library: one banner, one record', async ({page, site}) => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await openPage(page, site, {}, 2);
    await expect(banner(page, 'reject')).toHaveCount(1);
    await banner(page, 'reject').click();
    await expect(banner(page, 'reject')).toBeHidden();
    expect(await ids(page)).toHaveLength(1);
    expect(warnings.filter((text) => text.includes('already running'))).toHaveLength(1);
  });
});

test.describe('storage', () => {
  test('4: open() never answers while a grant is stored: the page works, shut until the visitor answers', async ({
    page,
    site,
  }) => {
    const bookOnly = {storage: {cookie: false}};
    await openPage(page, site, bookOnly);
    await page.evaluate(() => window.ithn?.acceptAll());
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await openPage(page, site, bookOnly);
    await expect(banner(page, 'accept')).toBeVisible();
    expect(await granted(page)).toBe(false);
    await banner(page, 'accept').click();
    expect(await granted(page)).toBe(true);
  });

  test('6: the connection is closed between read and write: the choice survives a reload', async ({page, site}) => {
    await watchFailures(page);
    await page.addInitScript(() => {
      const {transaction} = IDBDatabase.prototype;
      let count = 0;
      IDBDatabase.prototype.transaction = function (...given: Parameters<typeof transaction>) {
        if (++count === 2) throw new DOMException('The database connection is closing.', 'InvalidStateError');
        return transaction.apply(this, given);
      };
    });
    await openPage(page, site, {storage: {cookie: false}});
    await reject(page);
    expect(await failuresIn(page)).toEqual([]);
    await openPage(page, site, {storage: {cookie: false}});
    expect(await status(page)).toBe('decided');
  });

  test('35: the disk is full: the choice holds here, two tries per action, reported once; then there is space', async ({
    page,
    site,
  }) => {
    await watchFailures(page);
    const bookOnly = {storage: {cookie: false}};
    await openPage(page, site, bookOnly);
    await page.waitForLoadState('networkidle'); // the configuration has been looked at: nothing else opens the book
    const devtools = await page.context().newCDPSession(page);
    const limit = (quotaSize?: number) =>
      devtools.send('Storage.overrideQuotaForOrigin', {origin: site.url, ...(quotaSize && {quotaSize})});
    await limit(1);
    await page.evaluate(() => {
      const {open} = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name: string, version?: number) {
        Object.assign(globalThis, {opens: ((globalThis as {opens?: number}).opens ?? 0) + 1});
        return open.call(this, name, version);
      };
    });
    const choose = () => page.evaluate(() => window.ithn?.acceptAll());
    await choose();
    expect(await granted(page)).toBe(true);
    expect(await page.evaluate(() => (globalThis as {opens?: number}).opens)).toBeLessThanOrEqual(2);
    await choose();
    expect(await page.evaluate(() => (globalThis as {opens?: number}).opens)).toBeLessThanOrEqual(4);
    expect(await page.evaluate(() => window.ithn?.status().storage)).not.toBe('indexeddb');
    expect(await failuresIn(page)).toEqual(['storage']);
    await openPage(page, site, bookOnly);
    await expect(banner(page, 'accept'), 'asked again').toBeVisible();
    expect(await granted(page)).toBe(false);
    await limit();
    await reject(page);
    expect(await page.evaluate(() => window.ithn?.status().storage)).toBe('indexeddb');
    expect(await isValid(page)).toBe(true);
  });

  test('36: the clock a year ahead, a year back, and at the end of its range', async ({page, context, site}) => {
    await openPage(page, site);
    const day = 864e5;
    const until = await page.evaluate(async () => (await window.ithn?.acceptAll())?.expiresAt ?? 0);
    for (const [shift, status] of [
      [365 * day, 'lapsed'],
      [-365 * day, 'lapsed'],
      [until - Date.now() - 60_000, 'decided'],
      [until - Date.now() + 1000, 'lapsed'],
      [3_600_000, 'decided'],
      [-3_600_000, 'decided'],
    ] as const) {
      const later = await context.newPage();
      await later.addInitScript((by) => {
        const {now} = Date;
        Date.now = () => now() + by;
      }, shift);
      await openPage(later, site);
      expect(await later.evaluate(() => window.ithn?.state.status), String(shift / day)).toBe(status);
      expect(await granted(later)).toBe(status === 'decided');
      if (status === 'lapsed') await expect(banner(later, 'reject')).toBeVisible();
      await later.close();
    }
  });

  test('37: all site data is cleared while the page is open: shut when next visible, a first visit afterwards', async ({
    page,
    site,
  }) => {
    await openPage(page, site);
    await page.evaluate(() => window.ithn?.acceptAll());
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {origin: site.url, storageTypes: 'all'});
    await page.context().clearCookies();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
    await expect.poll(() => granted(page)).toBe(false);
    expect(await status(page)).toBe('unasked');
    await openPage(page, site);
    await expect(banner(page, 'reject')).toBeVisible();
    expect(await ids(page)).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name))).toEqual([]);
  });
});

test('B35: if only the effective date has changed, one notice appears, once, and the consent stays', async ({
  page,
  site,
}) => {
  await openPage(page, site);
  await banner(page, 'accept').click();
  await expect(banner(page, 'accept')).toBeHidden();
  const later = {policy: {revision: 1, effective: '2026-12-01', url: '/privacy'}};
  const notice = page.locator('ithn-notice');
  await openPage(page, site, later);
  expect(await granted(page)).toBe(true);
  await page.mouse.move(9, 9);
  await expect(notice).toContainText('December 1, 2026');
  await notice.locator('button').click();
  await expect(notice).toHaveCount(0);
  expect(await granted(page)).toBe(true);
  expect(await ids(page)).toHaveLength(1);
  await openPage(page, site, later);
  await page.mouse.move(19, 19);
  await page.waitForTimeout(800);
  await expect(notice).toHaveCount(0);
});

test.describe('two cookies with one name', () => {
  test('a no given after storage.domain was set is not overridden by the earlier yes, here or on a server', async ({
    page,
    site,
    context,
  }) => {
    const home = 'http://www.shop.example';
    await page.route(`${home}/**`, async (route) => {
      const {pathname, search} = new URL(route.request().url());
      const answer = async () => route.fulfill({response: await route.fetch({url: site.url + pathname + search})});
      await answer().catch(() => {}); // the page may have gone on, or the test be over
    });
    const open = async (more: object) => {
      await page.goto(`${home}/?config=${encodeURIComponent(JSON.stringify(more))}`);
      await page.evaluate(() => window.ithn?.ready);
    };
    const cookies = async () => (await context.cookies(home)).filter(({name}) => name === 'ithn');
    const shared = {storage: {domain: 'shop.example'}};
    await open({});
    await page.evaluate(() => window.ithn?.acceptAll());
    const [old, ...others] = await cookies();
    expect(others).toEqual([]);
    await open(shared);
    expect(await granted(page)).toBe(true);
    expect((await cookies()).map(({domain}) => domain)).toEqual(['.shop.example']);
    await page.evaluate(() => window.ithn?.rejectAll());

    // As a former release left them: the old one, for this host only, is sent first.
    await page.evaluate((value) => (document.cookie = `ithn=${value};path=/;max-age=9999`), old?.value);
    await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('ithn').onsuccess = done)));
    expect(await cookies()).toHaveLength(2);
    const sent = page.waitForRequest(`${home}/**`);
    await open(shared);
    expect(await granted(page)).toBe(false);
    expect(await status(page)).toBe('decided');
    const built = join(import.meta.dirname, '../../dist/npm/server.js');
    const {readConsent} = (await import(built)) as {readConsent: typeof readConsentType};
    const header = (await (await sent).allHeaders()).cookie ?? (await page.evaluate(() => document.cookie));
    expect(header.match(/ithn=/g)).toHaveLength(2);
    const state = readConsent(header);
    expect(state.status === 'decided' && state.decision.choices.categories.beacon).toBe(false);
    await page.evaluate(() => window.ithn?.erase());
    expect(await cookies()).toEqual([]);
  });
});

test.describe('stop()', () => {
  test('before anything is shown: neither banner nor reopen button appears', async ({page, site}) => {
    await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => window.ithn?.stop()));
    await openPage(page, site);
    await page.mouse.move(9, 9);
    await page.mouse.move(19, 19);
    await page.waitForTimeout(800);
    await expect(page.locator('ithn-banner, ithn-reopen, ithn-preferences')).toHaveCount(0);
    await page.evaluate(() => window.ithn?.show());
    await page.waitForTimeout(300);
    await expect(page.locator('ithn-banner')).toHaveCount(0);
  });

  test('removes the reopen button, even while it is loading', async ({page, site}) => {
    await openPage(page, site);
    await banner(page, 'reject').click();
    await openPage(page, site);
    await page.mouse.move(9, 9);
    await page.evaluate(() => window.ithn?.stop());
    await page.waitForTimeout(800);
    await expect(page.locator('ithn-reopen')).toHaveCount(0);
    await openPage(page, site);
    await page.mouse.move(9, 9);
    await expect(page.locator('ithn-reopen')).toHaveCount(1);
    await page.evaluate(() => window.ithn?.stop());
    await expect(page.locator('ithn-reopen')).toHaveCount(0);
  });
});

test('an answer that expires while the page is open ends then, and is asked for again', async ({page, site}) => {
  await page.clock.install();
  await openPage(page, site);
  await banner(page, 'accept').click();
  await expect(banner(page, 'accept')).toBeHidden();
  await page.mouse.move(9, 9);
  await expect(page.locator('ithn-reopen')).toHaveCount(1);
  await page.clock.setSystemTime(Date.now() + 181 * 864e5);
  await page.clock.fastForward(61_000);
  expect(await granted(page)).toBe(true);
  await page.clock.setSystemTime(Date.now() + 183 * 864e5);
  await page.clock.fastForward(61_000);
  await expect(banner(page, 'reject')).toBeVisible();
  expect(await granted(page)).toBe(false);
  await banner(page, 'reject').click();
  await expect(banner(page, 'reject')).toBeHidden();
  const sources = await page.evaluate(async () => (await window.ithn?.receipts())?.map(({source}) => source));
  expect(sources).toEqual(['banner-accept', 'expiry', 'banner-reject']);
});
