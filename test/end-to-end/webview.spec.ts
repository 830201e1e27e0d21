import type {Locator} from '@playwright/test';
import type {Shop} from './fixtures.ts';
import {expect, languages, test} from './fixtures.ts';

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
const evaluateShow = (shop: Shop, view: 'rights' | 'preferences'): Promise<void> =>
  shop.page.evaluate((one) => window.ithn?.show(one), view);
const evaluateJavascript = (shop: Shop, message: object): Promise<void> =>
  shop.page.evaluate((one) => window.ithnNative?.receive?.(one), message);

for (const [language, storage] of [
  ['ar', 'as it is'],
  ['en', 'as it is'],
  ['ar', 'IndexedDB off, cookies off'],
] as const) {
  androidTest(
    `S01: Android: the choice is told, handed over, and withdrawn natively, storage ${storage} (${language})`,
    async ({page, context, shop, told, strangers}) => {
      if (storage !== 'as it is')
        await page.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', {get: () => null});
          Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}});
        });
      await shop.open(language);
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

test('React Native: its object is a channel, and foreign messages are ignored', async ({page, shop}) => {
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

/** As webview_flutter makes a channel: an object with `postMessage` and nothing else, at document start. */
const channel = ({kept}: {kept: object | undefined}): void => {
  const {__native: post} = window as unknown as {__native(text: string): void};
  const postMessage = (text: string): void => {
    post(text);
    const {type} = JSON.parse(text) as Told;
    const answer = {ithn: 1, type: 'decision', decision: kept};
    // what runJavaScript() does, a moment later
    if (type === 'ready' && kept) setTimeout(() => window.ithnNative?.receive?.(answer), 30);
  };
  window.ithnNative = {postMessage};
};

test('Flutter: a channel cannot pass anything in, and answers `ready` before anything is asked', async ({
  page,
  context,
  shop,
}) => {
  const told: Told[] = [];
  await page.exposeFunction('__native', (text: string) => void told.push(JSON.parse(text) as Told));
  await page.addInitScript(channel, {kept: undefined});
  await shop.open('ar');
  await shop.bannerButton('accept').click();
  await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
  const kept = latest(told, 'state')?.decision;
  await context.clearCookies();
  await page.evaluate(() => indexedDB.deleteDatabase('ithn'));
  await page.addInitScript(channel, {kept});
  await page.addInitScript(() => {
    document.addEventListener('ithn-change', () => {
      (window as unknown as {wasAsked: boolean}).wasAsked = !!document.querySelector('ithn-banner');
    });
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  expect(await page.evaluate(() => (window as unknown as {wasAsked: boolean}).wasAsked)).toBe(false);
  await page.waitForTimeout(700);
  await expect(shop.banner).toHaveCount(0);
  expect(latest(told, 'state')?.decision?.id).toBe(kept?.id);
});

test('Android: a WebMessageListener answers through the object that it listens on', async ({page, shop}) => {
  const told: Told[] = [];
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.exposeFunction('__native', (text: string) => void told.push(JSON.parse(text) as Told));
  await page.addInitScript(() => {
    const {__native: post} = window as unknown as {__native(text: string): void};
    const listeners = new Set<(event: {data: string}) => void>();
    // js_binding.cc of Chromium: no EventTarget, and what it hands on is no Event
    const AndroidIthn = {
      postMessage: (text: string) => post(text),
      addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    };
    const reply = (data: string): void => {
      for (const listener of listeners) listener({data});
    };
    Object.assign(window, {AndroidIthn, reply});
  });
  const reply = (message: unknown): Promise<void> =>
    page.evaluate(
      (text) => (window as unknown as {reply(text: string): void}).reply(text),
      typeof message === 'string' ? message : JSON.stringify(message),
    );
  await shop.open('en');
  await expect(shop.bannerButton('accept')).toBeVisible();
  expect(latest(told, 'state')?.status).toBe('unasked');
  await reply('{"ithn": 2}');
  await reply({ithn: 1, type: 'grant-all'});
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
  expect(errors).toHaveLength(2);
  const categories = {persistent: true, beacon: true, advertising: false};
  await reply({ithn: 1, type: 'decision', decision: {choices: {categories}, decidedAt: Date.now(), revision: 1}});
  await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  expect(await page.evaluate(() => window.ithn?.granted('advertising'))).toBe(false);
  await page.evaluate(() => window.ithn?.stop());
  await reply({ithn: 1, type: 'show', view: 'preferences'});
  await expect(shop.dialog).toHaveCount(0); // stopped, it hears nobody
});

for (const language of languages)
  test(`a page with an opaque origin asks, tells the app, and gets its choice from it (${language})`, async ({
    page,
    shop,
  }) => {
    const told: Told[] = [];
    await page.exposeFunction('__native', (text: string) => void told.push(JSON.parse(text) as Told));
    await page.addInitScript(() => {
      const {__native: postMessage} = window as unknown as {__native(text: string): void};
      window.ReactNativeWebView = {postMessage};
    });
    const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
    const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Shop</title>
      <script type="application/json" id="c">${JSON.stringify({policy})}</script>
      <script src="/ithn-file.js" data-config="#c"></script><h1>Shop</h1>`;
    const headers = {'content-security-policy': 'sandbox allow-scripts'};
    await page.route('**/opaque.html', (route) => route.fulfill({contentType: 'text/html', body, headers}));
    await page.goto('/opaque.html');
    expect(await page.evaluate(() => self.origin)).toBe('null');
    const isKept = await page.evaluate(() => {
      try {
        return document.cookie !== undefined;
      } catch {
        return false;
      }
    });
    expect(isKept).toBe(false); // the control: nothing can be kept here
    await shop.bannerButton('accept').click();
    await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
    const decision = latest(told, 'state')?.decision;
    await page.addInitScript((one) => (window.ithnNative = {decision: one}), decision);
    await page.reload();
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
    await page.waitForTimeout(700);
    await expect(shop.banner).toHaveCount(0);
  });

for (const [how, declare] of [
  ['by var', 'var ithnNative = {tracking: 1}'],
  ['for good', "Object.defineProperty(window, 'ithnNative', {value: {}})"],
] as const)
  androidTest(
    `an app that has declared its name ${how} stops neither the banner nor a choice`,
    async ({page, shop, told}) => {
      const crashes: string[] = [];
      page.on('pageerror', ({message}) => crashes.push(message));
      await page.addInitScript({content: declare});
      await shop.open('en');
      await shop.bannerButton('accept').click();
      await expect.poll(() => latest(told, 'state')?.status).toBe('decided');
      expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
      expect(crashes).toEqual([]);
      if (how === 'for good') return;
      await page.evaluate(() => window.ithnNative?.receive?.({ithn: 1, type: 'erase'}));
      await expect.poll(() => page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
    },
  );

test('without an app nothing of the bridge is fetched or logged', async ({page, shop}) => {
  const files: string[] = [];
  page.on('request', (request) => void files.push(request.url()));
  await shop.open('en');
  await shop.bannerButton('accept').click();
  await page.waitForTimeout(300);
  expect(files.filter((url) => /bridge|webview/.test(url))).toEqual([]);
  expect(await page.evaluate(() => 'ithnNative' in window)).toBe(false);
});

for (const language of languages) {
  androidTest(
    `a frame of another origin and a window are ignored, and reported once (${language})`,
    async ({page, shop, strangers, told}) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.route(`${strangers.url}/frame.html`, (route) =>
        route.fulfill({contentType: 'text/html', body: '<p>x'}),
      );
      await shop.open(language);
      await expect(shop.bannerButton('accept')).toBeVisible();
      await page.evaluate(async (url) => {
        const frame = document.createElement('iframe');
        frame.src = `${url}/frame.html`;
        const loaded = new Promise((done) => frame.addEventListener('load', done));
        document.body.append(frame);
        await loaded;
      }, strangers.url);
      const frame = page.frames().find((one) => one.url().startsWith(strangers.url));
      const categories = {persistent: true, beacon: true, advertising: true};
      const yes = {ithn: 1, type: 'decision', decision: {choices: {categories}, decidedAt: Date.now(), revision: 1}};
      for (let count = 0; count < 3; count++) {
        await frame?.evaluate((message) => parent.postMessage(message, '*'), yes);
        await page.evaluate((message) => window.postMessage(message, '*'), JSON.stringify(yes));
      }
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
      expect(latest(told, 'state')?.status).toBe('unasked');
      expect(errors.filter((text) => text.includes('frame or from another page'))).toHaveLength(1);
      expect(errors).toHaveLength(1);
    },
  );

  androidTest(
    `a bridge that throws, is slow or goes away leaves the page its own storage (${language})`,
    async ({page, shop, told}) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await shop.open(language);
      await expect(shop.bannerButton('reject')).toBeVisible(); // no answer to `ready`: asked all the same
      const before = told.length;
      // It throws from now on …
      await page.evaluate(() => {
        const broken = {
          postMessage() {
            throw new Error('the app has gone');
          },
        };
        window.ithnNative = {...window.ithnNative, ...broken};
        Object.defineProperty(Object.getPrototypeOf(window.AndroidIthn), 'postMessage', {value: broken.postMessage});
      });
      await shop.bannerButton('accept').click();
      await expect.poll(() => page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
      await page.evaluate(() => window.ithn?.withdraw());
      expect(told.length).toBe(before);
      expect(errors.filter((text) => text.includes('could not be sent'))).toHaveLength(1);
      // … and a slow one answers when the banner is long there: what it says counts, and the banner goes.
      await page.evaluate(() => window.ithn?.erase());
      await page.reload();
      await expect(shop.bannerButton('reject')).toBeVisible();
      const categories = {persistent: false, beacon: false, advertising: false};
      const no = {ithn: 1, type: 'decision', decision: {choices: {categories}, decidedAt: Date.now(), revision: 1}};
      await evaluateJavascript(shop, no);
      await expect(shop.banner.locator('[part~=base]')).toHaveCount(0);
      expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
      await page.reload();
      await page.waitForTimeout(600);
      await expect(shop.bannerButton('reject')).toHaveCount(0); // from the page's own storage
    },
  );

  test(`in landscape with the keyboard open every field and answer is reachable (${language})`, async ({
    page,
    shop,
  }) => {
    await page.setViewportSize({width: 640, height: 180});
    await shop.open(language);
    /** Whether it is on the screen, and not under anything. */
    const isReached = async (locator: Locator): Promise<boolean> => {
      await locator.scrollIntoViewIfNeeded();
      return locator.evaluate((element) => {
        const {left, top, right, bottom} = element.getBoundingClientRect();
        const root = element.getRootNode() as ShadowRoot;
        const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return top >= -1 && bottom <= innerHeight + 1 && (hit === element || element.contains(hit));
      });
    };
    for (const part of ['accept', 'reject', 'manage'] as const)
      expect(await isReached(shop.bannerButton(part)), part).toBe(true);
    await shop.bannerButton('manage').click();
    for (const part of ['save', 'accept', 'reject', 'close'] as const)
      expect(await isReached(shop.preferencesButton(part)), part).toBe(true);
    expect(await isReached(shop.categorySwitch('advertising'))).toBe(true);
    await shop.preferencesButton('reject').click();
    await evaluateShow(shop, 'rights');
    const form = page.locator('ithn-rights-form');
    for (const name of ['email', 'details']) {
      const field = form.locator(`[name=${name}]`);
      await field.focus(); // the browser brings what has the focus into view
      // the dialog may still be on its way in
      await expect
        .poll(async () => {
          const {y = -1, height = 0} = (await field.boundingBox()) ?? {};
          return y >= 0 && y + Math.min(height, 60) <= 180;
        }, name)
        .toBe(true);
      await page.keyboard.type('noura@example.com');
      expect(await isReached(field), name).toBe(true);
    }
    expect(await isReached(form.locator('[part~=submit]'))).toBe(true);
    expect(await isReached(page.locator('ithn-rights-dialog [part~=close]'))).toBe(true);
  });

  test(`the demo of page and app shows both sides, and asks once (${language})`, async ({page, shop}) => {
    await page.goto(`/webview/?lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('#log li.page').first()).toContainText('"unasked"');
    await shop.bannerButton('accept').click();
    await expect(page.locator('#granted')).toContainText('beacon');
    await expect(page.locator('#kept')).toContainText('"beacon":true');
    await page.locator('#wipe').click();
    await page.waitForTimeout(900);
    await expect(page.locator('#granted')).toContainText('beacon');
    await expect(shop.banner.locator('[part~=base]')).toHaveCount(0);
    await page.locator('#no').click();
    await expect(page.locator('#granted')).toHaveText('session');
    await expect(page.locator('#log li.app').first()).toContainText('"beacon":false');
    await page.locator('#wrong').click();
    await expect(page.locator('#error')).toContainText('ignored');
    await expect(page.locator('#granted')).toHaveText('session');
    await page.locator('[type=checkbox][value=settings]').check();
    const restarted = page.waitForEvent('load');
    await page.locator('#restart').click();
    await restarted;
    // The receipt of the no may come on top of these.
    const told = (text: string) => page.locator('#log li.page', {hasText: text}).first();
    await expect(told('"decided"')).toBeVisible(); // the bridge stands again
    await page.evaluate(() => window.ithn?.show('preferences'));
    await expect(told('open-settings')).toBeVisible();
    await page.locator('#reinstall').click();
    await expect(shop.bannerButton('accept')).toBeVisible();
  });
}
