import type {Page} from '@playwright/test';
import {allKinds, expect, languages, readStorage, removeGate, test} from './fixtures.ts';

for (const language of languages) {
  test.describe(`the bakery's visitor (${language})`, () => {
    test('reaches every third party without the library', async ({page, shop, strangers}) => {
      await removeGate(page);
      await shop.open(language);
      await shop.readToTheEnd();
      await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);
    });

    test('reaches no third party before a choice, and stores nothing', async ({page, context, shop, strangers}) => {
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

    test('reaches no third party after a no, and is not asked again', async ({page, context, shop, strangers}) => {
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

    test('reaches every third party after a yes, on the next visit too', async ({page, shop, strangers}) => {
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

    test('reaches no third party after a withdrawal', async ({page, shop, strangers}) => {
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

interface LoadedFile {
  /** Hash left out. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The library's files that the page has asked for, in the page's own time. */
const libraryFiles = (page: Page): Promise<LoadedFile[]> =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap((entry) => {
      const name = new URL(entry.name).pathname.replace(/-[\w-]{5,7}\.js$/, '.js');
      const isOurs = /^\/(ithn|ui|check|records|preferences|reopen|words\/[\w.-]+)\.js$/.test(name);
      return isOurs ? [{name, start: entry.startTime, end: (entry as PerformanceResourceTiming).responseEnd}] : [];
    }),
  );

test('the banner waits only for the files whose sizes are stated, and no other is fetched meanwhile', async ({
  page,
  shop,
}) => {
  for (const [language, words] of [
    ['ar', ['/words/banner-ar.js']],
    ['en', []],
  ] as const) {
    await shop.open(language);
    await expect(shop.bannerButton('reject')).toBeVisible();
    const files = await libraryFiles(page);
    const promised = ['/ithn.js', '/ui.js', ...words];
    const complete = Math.max(...files.filter(({name}) => promised.includes(name)).map(({end}) => end));
    const fetched = files.filter(({start}) => start < complete).map(({name}) => name);
    expect(fetched.sort()).toEqual(promised);
  }
});

test('a returning visitor loads one file of the library, and the rest on the first interaction', async ({
  page,
  shop,
}) => {
  // What stands in the page's text as a tag of ours comes at once; here nothing does.
  await page.route('**/bakery/ar.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: (await response.text()).replaceAll(/ithn-(embed|reopen)/g, 'p')});
  });
  await shop.open('ar');
  await shop.bannerButton('reject').click();
  await expect(shop.bannerButton('reject')).toBeHidden();
  await page.reload();
  await page.waitForLoadState('load');
  await page.waitForTimeout(1500);
  // What may still wait for the shop's collector is looked after two seconds later, and by no earlier file.
  const files = (await libraryFiles(page)).filter(({name, start}) => name !== '/records.js' || start < 2000);
  expect(files.map(({name}) => name)).toEqual(['/ithn.js']);
});

for (const language of languages) {
  test(`a returning visitor finds the reopen button and their choices (${language})`, async ({
    page,
    shop,
    strangers,
  }) => {
    await shop.open(language);
    await shop.bannerButton('manage').click();
    await shop.categorySwitch('persistent').focus();
    await page.keyboard.press('Space');
    await expect(shop.categorySwitch('persistent')).toBeChecked();
    await shop.preferencesButton('save').click();
    await expect(shop.dialog).toBeHidden();
    await page.reload();
    await shop.readToTheEnd();
    await shop.openPreferences();
    await expect(shop.categorySwitch('persistent')).toBeChecked();
    await expect(shop.categorySwitch('beacon')).not.toBeChecked();
    await expect(shop.categorySwitch('advertising')).not.toBeChecked();
    expect(await page.evaluate(() => window.ithn?.granted('persistent !beacon !advertising'))).toBe(true);
    strangers.clear();
    await page.reload();
    await shop.readToTheEnd();
    await expect.poll(() => strangers.kinds()).toContain('map');
    await shop.leave();
    for (const kind of ['posthog', 'mixpanel', 'pixel', 'ad']) expect(strangers.kinds()).not.toContain(kind);
  });
}

for (const [category, kinds] of [
  ['persistent', ['map', 'style']],
  ['beacon', ['mixpanel', 'posthog', 'survey']],
  ['advertising', ['ad']],
] as const) {
  test(`allowing ${category} alone releases exactly what is marked with it`, async ({shop, strangers}) => {
    await shop.open('ar');
    await shop.bannerButton('manage').click();
    await shop.categorySwitch(category).check();
    await shop.preferencesButton('save').click();
    await expect(shop.dialog).toBeHidden();
    await shop.readToTheEnd();
    await expect.poll(() => strangers.kinds()).toEqual([...kinds]);
    await shop.leave();
    expect(strangers.kinds()).toEqual([...kinds]);
  });
}

test('a frame that loads at once is filled on the next visit too', async ({page, shop, strangers}) => {
  await page.route('**/bakery/en.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: (await response.text()).replaceAll('loading="lazy"', '')});
  });
  await shop.open('en');
  await shop.bannerButton('accept').click();
  await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);
  for (const comeBack of [() => shop.open('en'), () => page.reload()]) {
    strangers.clear();
    await comeBack();
    await expect.poll(() => strangers.kinds()).toEqual([...allKinds]);
  }
});
