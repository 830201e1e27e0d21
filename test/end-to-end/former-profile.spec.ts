// Nobody loses an answer: a browser that a former build has written to. `test/former/write-profile.mjs` made the profile.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import type {ConsentConfig} from '../../src/index.ts';
import type {ConsentState} from '../../src/model/state.ts';
import type {Receipt} from '../../src/model/receipt.ts';
import {openPage, startSite, type Site} from './record-site.ts';

interface Profile {
  readonly writtenAt: string;
  readonly config: ConsentConfig;
  readonly state: ConsentState;
  readonly receipts: readonly Receipt[];
  readonly cookies: readonly {readonly name: string; readonly value: string}[];
  readonly databases: Readonly<Record<string, Readonly<Record<string, readonly (readonly [string, unknown])[]>>>>;
}

const file = resolve(import.meta.dirname, '../former/622323a.json');
const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile;

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.close());

/** Puts what the former build had written into this browser, and goes on one day later. */
async function bringProfile(page: Page, {without}: {without?: 'cookies' | 'databases'} = {}): Promise<void> {
  await page.clock.install({time: Date.parse(profile.writtenAt) + 864e5});
  await page.goto(`${site.url}/nothing-here`);
  if (without !== 'cookies')
    await page.context().addCookies(profile.cookies.map(({name, value}) => ({name, value, url: site.url})));
  if (without === 'databases') return;
  await page.evaluate(async (databases) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(new Error(String(request.error)));
      });
    for (const [name, stores] of Object.entries(databases)) {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => Object.keys(stores).forEach((store) => opening.result.createObjectStore(store));
      const database = await answer(opening);
      for (const [store, entries] of Object.entries(stores))
        for (const [key, value] of entries)
          await answer(database.transaction(store, 'readwrite').objectStore(store).put(value, key));
      database.close();
    }
  }, profile.databases);
}

const stateOf = (page: Page) => page.evaluate(() => window.ithn?.state);

for (const without of [undefined, 'cookies', 'databases'] as const)
  test(`the answer is kept and nobody is asked again${without ? `, without ${without}` : ''}`, async ({page}) => {
    await bringProfile(page, without ? {without} : {});
    await openPage(page, site, profile.config);
    const state = await stateOf(page);
    expect(state?.status).toBe('decided');
    const wanted = profile.state.status === 'unasked' ? undefined : profile.state.decision;
    const found = state?.status === 'decided' ? state.decision : undefined;
    expect(found?.choices).toEqual(wanted?.choices);
    expect([found?.decidedAt, found?.expiresAt]).toEqual([wanted?.decidedAt, wanted?.expiresAt]);
    const granted = await page.evaluate(() => [
      window.ithn?.granted('persistent beacon advertising'),
      window.ithn?.grantedService('posthog'),
      window.ithn?.grantedService('own-ads'),
    ]);
    expect(granted).toEqual([true, true, false]);
    await expect(page.locator('ithn-banner')).toHaveCount(0);
  });

test('its receipts exist, verify, and the chain continues', async ({page}) => {
  await bringProfile(page);
  await openPage(page, site, profile.config);
  expect(await page.evaluate(() => window.ithn?.receipts())).toEqual(profile.receipts);
  expect(await page.evaluate(() => window.ithn?.verifyReceipts())).toMatchObject({valid: true, faults: []});
  await page.evaluate(() => window.ithn?.rejectAll());
  await expect.poll(() => page.evaluate(async () => (await window.ithn?.receipts())?.length)).toBe(4);
  expect(await page.evaluate(() => window.ithn?.verifyReceipts())).toMatchObject({valid: true, faults: []});
});

test('an altered receipt does not verify', async ({page}) => {
  await bringProfile(page);
  await page.evaluate(async () => {
    const opening = indexedDB.open('ithn');
    await new Promise((done) => (opening.onsuccess = done));
    const store = opening.result.transaction('kept', 'readwrite').objectStore('kept');
    const keys = store.getAllKeys(IDBKeyRange.bound('receipt ', 'receipt~'));
    await new Promise((done) => (keys.onsuccess = done));
    const [key = ''] = keys.result;
    const reading = store.get(key);
    await new Promise((done) => (reading.onsuccess = done));
    const writing = store.put({...(reading.result as object), source: 'preferences'}, key);
    await new Promise((done) => (writing.onsuccess = done));
    opening.result.close();
  });
  await openPage(page, site, profile.config);
  expect(await page.evaluate(() => window.ithn?.verifyReceipts())).toMatchObject({valid: false});
});

test('pending receipts are delivered', async ({page}) => {
  await bringProfile(page);
  await openPage(page, site, profile.config);
  // this collector has never seen the first one, which the former build had delivered elsewhere: it is sent again
  await expect.poll(async () => (await site.kept()).length, {timeout: 60_000}).toBe(profile.receipts.length);
  const ids = (await site.kept()).map(({receipt}) => receipt.id).sort();
  expect(ids).toEqual(profile.receipts.map(({id}) => id).sort());
});
