// Libraries of the page put their own in the place of built-in methods. The visitor's record must not hang on those.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {verifyReceipts} from '../../src/model/verify-receipts.ts';
import {expect, test} from './fixtures.ts';
import {openCase} from './layers-site.ts';

/** The real MooTools 1.5: `Array.from()` takes no function, `Function.prototype.bind` and many others are its own. */
const mootools = readFileSync('node_modules/mootools/lib/mootools-core-1.5.2-server.js', 'utf8');

/** What Prototype.js 1.6 and 1.7 do to arrays and strings; it is in no package that could be had. */
const prototypeStyle = `
  Array.from = (list) => (list ? Array.prototype.slice.call(list.length === undefined ? [] : list) : []);
  Object.assign(Array.prototype, {
    entries() { return this.slice(); },
    toArray() { return this.slice(); },
    clear() { this.length = 0; return this; },
    compact() { return this.filter((one) => one != null); },
    toJSON() { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; },
  });
  String.prototype.toJSON = function () { return JSON.stringify(String(this)); };
`;

const pages = {
  MooTools: {code: mootools, isReplaced: () => String(Array.from(new Uint8Array([9]), () => 1)) !== '1'},
  'code in the style of Prototype.js': {
    code: prototypeStyle,
    isReplaced: () => String(Array.from(new Uint8Array([9]), () => 1)) !== '1' && JSON.stringify([1]) !== '[1]',
  },
};

for (const [name, {code, isReplaced}] of Object.entries(pages))
  for (const place of ['above', 'below'])
    test(`the record is complete with ${name} ${place} the tag`, async ({page, shop}) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const library = `<script>${code}</script>`;
      await openCase(page, place === 'above' ? {head: library} : {body: `${library}<h1>Shop</h1>`});
      expect(await page.evaluate(isReplaced)).toBe(true); // the page is as it claims to be
      await shop.bannerButton('reject').click();
      await expect(shop.reopen.locator('button')).toBeVisible();
      await shop.openPreferences();
      await shop.categorySwitch('beacon').click();
      await shop.preferencesButton('save').click();
      await expect.poll(() => page.evaluate(async () => (await window.ithn?.receipts())?.length)).toBe(2);
      expect(await page.evaluate(() => window.ithn?.verifyReceipts())).toEqual({valid: true, faults: []});

      // what is handed over can be checked by whoever has built-ins of their own
      const file = await page.evaluate(async () => (await window.ithn?.exportRecords())?.text());
      const {receipts, verification} = JSON.parse(file ?? '') as {receipts: object[]; verification: object};
      expect(verification).toEqual({valid: true, faults: []});
      const sha256 = (text: string): Promise<string> =>
        Promise.resolve(createHash('sha256').update(text).digest('hex'));
      expect(await verifyReceipts(receipts, sha256)).toEqual({valid: true, faults: []});
      const shown = await page.evaluate(async () => (await window.ithn?.exportRecords('html'))?.text());
      expect(shown).toContain('<li');
      expect(errors).toEqual([]);
    });
