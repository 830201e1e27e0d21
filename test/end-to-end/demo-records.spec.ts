import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Database from 'libsql';
import {startDemo} from '../../demo/server.mjs';
import {expect, test as base} from './fixtures.ts';

/** The bakery with its receipts in a file, which the test reads without the library. */
const test = base.extend<{rows: () => {id: string; sequence: number}[]}, {file: string}>({
  file: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ithn-demo-'));
      await use(join(folder, 'receipts.db'));
      rmSync(folder, {recursive: true, force: true});
    },
    {scope: 'worker'},
  ],
  demo: [
    async ({file}, use) => {
      const demo = await startDemo({receipts: `sqlite:${file}`, auditToken: 'the-auditor-of-this-test'});
      await use(demo);
      await demo.close();
    },
    {scope: 'worker'},
  ],
  rows: async ({file}, use) => {
    const database = new Database(file, {readonly: true});
    const select = database.prepare('select id, sequence from ithn_receipts order by received_at, sequence');
    await use(() => select.all() as {id: string; sequence: number}[]);
    database.close();
  },
});

test('every decision in the shop is in its database once, whatever happens in transit', async ({
  page,
  context,
  shop,
  rows,
}) => {
  const own = () => page.evaluate(async () => (await window.ithn?.receipts())?.map(({id}) => id));
  await shop.open('ar');
  expect(rows()).toEqual([]);
  await shop.bannerButton('reject').click();
  await expect.poll(() => rows().length).toBe(1);

  await shop.openPreferences();
  await context.setOffline(true);
  await shop.categorySwitch('persistent').check();
  await shop.preferencesButton('save').click();
  await expect(shop.dialog).toBeHidden();
  await page.waitForTimeout(800);
  expect(rows(), 'offline').toHaveLength(1);
  await page.goto('about:blank'); // The visitor leaves with it, and comes back another day.
  await context.setOffline(false);
  await shop.open('en');
  await expect.poll(() => rows().length).toBe(2);

  await page.reload();
  await page.waitForTimeout(2500); // Nothing is left to send, and nothing goes a second time.
  expect(rows()).toEqual((await own())?.map((id, sequence) => ({id, sequence})));
});

test('only the auditor can read the receipts over the network', async ({demo, page, shop, rows}) => {
  const before = rows().length;
  await shop.open('en');
  await shop.bannerButton('accept').click();
  await expect.poll(() => rows().length).toBe(before + 1);
  const read = (token: string) =>
    fetch(`${demo.url}/ithn/receipts`, {headers: token ? {authorization: `Bearer ${token}`} : {}});
  for (const token of ['', 'not-the-auditor-of-it']) expect((await read(token)).status).toBe(401);
  const lines = (await (await read('the-auditor-of-this-test')).text()).trim().split('\n');
  expect(lines).toHaveLength(rows().length);
  const ids = await page.evaluate(async () => (await window.ithn?.receipts())?.map(({id}) => id));
  expect(lines.map((line) => (JSON.parse(line) as {receipt: {id: string}}).receipt.id)).toContain(ids?.[0]);
});
