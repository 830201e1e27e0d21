import {allKinds, expect, languages, readStorage, removeGate, test} from './fixtures.ts';

for (const language of languages) {
  test.describe(`the bakery's visitor (${language})`, () => {
    test('without the library is seen by everybody', async ({page, shop, strangers}) => {
      await removeGate(page);
      await shop.open(language);
      await shop.readToTheEnd();
      await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);
    });

    test('is seen by nobody before a choice, and nothing is kept', async ({page, context, shop, strangers}) => {
      await shop.open(language);
      await expect(shop.bannerButton('reject')).toBeVisible();
      await shop.readToTheEnd();
      expect(await readStorage(page, context)).toEqual({
        cookies: [],
        local: [],
        session: [],
        databases: [],
        caches: [],
      });
      await shop.leave();
      expect(strangers.requests()).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });

    test('is seen by nobody after a no, and is not asked again', async ({page, context, shop, strangers}) => {
      await shop.open(language);
      await shop.bannerButton('reject').click();
      await expect(shop.bannerButton('reject')).toBeHidden();
      for (let visit = 0; visit < 2; visit++) {
        await shop.readToTheEnd();
        await page.reload();
        await page.waitForLoadState('load');
        await page.waitForTimeout(500);
        await expect(shop.bannerButton('reject')).toBeHidden();
      }
      const kept = await readStorage(page, context);
      await shop.leave();
      expect(strangers.requests()).toEqual([]);
      expect(kept).toEqual({cookies: ['ithn'], local: [], session: [], databases: ['ithn'], caches: []});
    });

    test('is seen by everybody after a yes, on the next visit too', async ({page, shop, strangers}) => {
      await shop.open(language);
      await shop.bannerButton('accept').click();
      await expect(shop.bannerButton('accept')).toBeHidden();
      await shop.readToTheEnd();
      await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);

      strangers.clear();
      await page.reload();
      await shop.readToTheEnd();
      await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);
      await expect(shop.bannerButton('accept')).toBeHidden();
    });

    test('is seen by nobody again after taking a yes back', async ({page, shop, strangers}) => {
      await shop.open(language);
      await shop.bannerButton('accept').click();
      await expect.poll(() => strangers.kinds()).toContain('posthog');
      await shop.openPreferences();
      await shop.preferencesButton('reject').click();
      await shop.preferencesButton('reload').click(); // what the library offers, since something was taken back
      await shop.leave(); // scripts that have run cannot be called back: they may still say goodbye

      strangers.clear();
      await shop.open(language);
      await page.waitForLoadState('load');
      await shop.readToTheEnd();
      await page.reload();
      await shop.readToTheEnd();
      await expect(shop.bannerButton('accept')).toBeHidden();
      await shop.leave();
      expect(strangers.requests()).toEqual([]);
    });
  });
}

test('a returning visitor loads one file of the library', async ({page, shop}) => {
  await shop.open('ar');
  await shop.bannerButton('reject').click();
  await expect(shop.bannerButton('reject')).toBeHidden();
  const files: string[] = [];
  page.on('request', (request) => {
    if (/\/(ithn|ui-|preferences|words\/)[^/]*/.test(new URL(request.url()).pathname)) files.push(request.url());
  });
  await page.reload();
  await page.waitForLoadState('load');
  await page.waitForTimeout(1500);
  expect(files.map((url) => new URL(url).pathname)).toEqual(['/ithn.js']);
});
