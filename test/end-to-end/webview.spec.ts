import type {Shop} from './fixtures.ts';
import {expect, test} from './fixtures.ts';

// Android's webview as an app gets it that has changed nothing: DOM storage off, so that `localStorage` is null, and an
// object put in by addJavascriptInterface(), whose methods take texts and stand open in every frame.
interface Told {
  readonly type: string;
  readonly status?: string;
  readonly decision?: {readonly id: string; readonly choices: {readonly categories: Record<string, boolean>}};
  readonly erased?: boolean;
}

const androidTest = test.extend<{told: Told[]}>({
  told: async ({page}, use) => {
    const told: Told[] = [];
    await page.exposeFunction('__android', (text: string) => void told.push(JSON.parse(text) as Told));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {get: () => null});
      Object.defineProperty(window, 'sessionStorage', {get: () => null});
      const post = (window as unknown as {__android: (text: unknown) => void}).__android;
      class JavaObject {
        postMessage(text: unknown) {
          if (typeof text !== 'string') throw new Error('Java takes a String');
          post(text);
        }
      }
      Object.defineProperty(window, 'AndroidIthn', {value: Object.freeze(new JavaObject()), enumerable: true});
    });
    await use(told);
  },
});

const latest = (told: readonly Told[], type: string): Told | undefined => told.findLast((one) => one.type === type);
const evaluateJavascript = (shop: Shop, message: object): Promise<void> =>
  shop.page.evaluate((one) => window.ithnNative?.receive?.(one), message);

for (const storage of ['as it is', 'IndexedDB off, cookies off']) {
  androidTest(
    `Android: the choice is told, handed over, and withdrawn natively (${storage})`,
    async ({page, context, shop, told, strangers}) => {
      if (storage !== 'as it is')
        await page.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', {get: () => null});
          Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}});
        });
      await shop.open('ar');
      await expect(shop.bannerButton('accept')).toBeVisible();
      expect(strangers.requests()).toEqual([]);
      await shop.bannerButton('accept').click();
      await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
      const decision = latest(told, 'state')?.decision;
      expect(decision?.choices.categories.beacon).toBe(true);
      await expect.poll(() => strangers.kinds()).toContain('pixel');

      // the next start: everything that the webview kept is gone, what the app kept is handed over
      await context.clearCookies();
      await page.evaluate(() => indexedDB?.deleteDatabase('ithn'));
      await page.addInitScript((one) => (window.ithnNative = {decision: one}), decision);
      await page.reload();
      expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
      await page.waitForTimeout(700);
      await expect(shop.banner).toHaveCount(0);

      const no = {persistent: false, beacon: false, advertising: false};
      const message = {
        ithn: 1,
        type: 'decision',
        decision: {choices: {categories: no}, decidedAt: Date.now(), revision: 1},
      };
      const granted = await page.evaluate((one) => {
        window.ithnNative?.receive?.(one);
        return window.ithn?.granted('beacon');
      }, message);
      expect(granted).toBe(false);
      await expect.poll(() => latest(told, 'state')?.decision?.choices.categories.beacon).toBe(false);
      strangers.clear();
      await page.evaluate((url) => {
        const image = document.createElement('img');
        image.dataset.consent = 'beacon';
        image.dataset.src = `${url}/pixel/late.gif`;
        document.body.append(image);
      }, strangers.url);
      await page.waitForTimeout(500);
      expect(strangers.requests().filter((request) => request.includes('late'))).toEqual([]);
    },
  );
}

androidTest('Android: a frame has the same object, and neither speaks nor is heard', async ({page, shop, told}) => {
  await shop.open('en');
  await expect(shop.bannerButton('accept')).toBeVisible();
  const before = told.length;
  await page.evaluate(async () => {
    const yes = {persistent: true, beacon: true, advertising: true};
    const decision = {choices: {categories: yes}, decidedAt: Date.now(), revision: 1};
    const frame = document.createElement('iframe');
    frame.src = location.href; // a whole page with the library in it
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    const post = (message: unknown): void => parent.postMessage(message, '*');
    (frame.contentWindow as unknown as {eval: (code: string) => void}).eval(
      `(${post.toString()})(${JSON.stringify({ithn: 1, type: 'decision', decision})})`,
    );
  });
  await page.waitForTimeout(700);
  expect(told.length).toBe(before);
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
});

test('React Native: its object is a door, and what is no message of ours is let be', async ({page, shop}) => {
  const told: Told[] = [];
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.exposeFunction('__native', (text: string) => void told.push(JSON.parse(text) as Told));
  await page.addInitScript(() => {
    const postMessage = (window as unknown as {__native: (text: string) => void}).__native;
    window.ReactNativeWebView = {postMessage};
  });
  await shop.open('en');
  await page.evaluate(() => window.postMessage({hello: 1}, '*'));
  await shop.bannerButton('reject').click();
  await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
  await evaluateJavascript(shop, {ithn: 1, type: 'show', view: 'preferences'});
  await expect(shop.dialog).toBeVisible();
  await page.goBack(); // the phone's button
  await expect(shop.dialog).toBeHidden();
  expect(new URL(page.url()).pathname).toBe('/bakery/en.html');
  expect(errors).toEqual([]);
});

test('without an app nothing of it is fetched or said', async ({page, shop}) => {
  const files: string[] = [];
  page.on('request', (request) => void files.push(request.url()));
  await shop.open('en');
  await shop.bannerButton('accept').click();
  await page.waitForTimeout(300);
  expect(files.filter((url) => /bridge|webview/.test(url))).toEqual([]);
  expect(await page.evaluate(() => 'ithnNative' in window)).toBe(false);
});
