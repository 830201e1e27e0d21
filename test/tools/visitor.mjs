// One visitor of one engine, with pages to open, press and leave: the same words for Chromium and Firefox, which
// Playwright drives, and for WebKit, which its own driver does.
import {setTimeout} from 'node:timers/promises';
import {chromium, firefox} from '@playwright/test';
import {chromiumFlags, firefoxPath, headlessShellPath, webkitDriverPath} from './browsers.mjs';
import {WebKitDriver} from './webkit-launcher.mjs';

export const engines = ['chromium', 'firefox', 'webkit'];

/** What a person's browser says of itself: trackers keep silent when they see a test browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** Finds the middle of a button in a tag's shadow root; `null` while there is none to press, or it still slides in. */
const middle = `
  const root = document.querySelector(arguments[0])?.shadowRoot;
  const button = root?.querySelector(\`button[part~="\${arguments[1]}"]\`);
  const {x, y, width, height} = button?.getBoundingClientRect() ?? {};
  const isReady = width && !root.getAnimations().length && button.checkVisibility?.() !== false;
  return isReady ? [x + width / 2, y + height / 2].map(Math.round) : null;`;

/** Waits for what \`find\` finds, and says what it was when it does not come. */
export async function until(what, find, patience = 15_000) {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(40)) {
    const found = await find();
    if (found) return found;
  }
  throw new Error(`waited in vain until ${what}`);
}

/** A real press of the mouse: what a program clicks may refuse, never grant. */
async function press(page, tag, part) {
  const [x, y] = await until(`${tag} ${part} is there`, () => page.run(middle, tag, part));
  await page.click(x, y);
}

/** @param {import('@playwright/test').Page} page */
const byPlaywright = (page, isHasty) => ({
  goto: (url) => page.goto(url, {waitUntil: isHasty ? 'domcontentloaded' : 'load', timeout: 20_000}),
  /** Runs a function body with \`arguments\`; it may return a promise. */
  run: (body, ...parameters) =>
    page.evaluate(([body, parameters]) => new Function(body)(...parameters), [body, parameters]),
  click: (x, y) => page.mouse.click(x, y),
  press(tag, part) {
    return press(this, tag, part);
  },
  front: () => page.bringToFront(),
  // a page that comes back out of the cache has no load event, and in Firefox now and then no event at all
  back: () => page.goBack({waitUntil: 'commit', timeout: 3000}).catch(() => {}),
  close: () => page.close(),
});

async function startPlaywright(engine, isHasty) {
  const browser =
    engine === 'firefox'
      ? await firefox.launch({channel: 'moz-firefox', executablePath: firefoxPath()})
      : await chromium.launch({
          executablePath: headlessShellPath(),
          args: [...chromiumFlags, '--disable-blink-features=AutomationControlled'],
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        });
  const meet = async () => {
    const context = await browser.newContext(
      engine === 'firefox' ? {} : {userAgent, permissions: ['local-network-access']},
    );
    return {open: async () => byPlaywright(await context.newPage(), isHasty), stop: () => context.close()};
  };
  const {open} = await meet();
  return {
    engine,
    version: browser.version(),
    open,
    /** Another visitor in the same browser, with nothing of the first. */
    meet,
    stop: () => browser.close(),
  };
}

async function startWebKit(isHasty) {
  const capabilities = {pageLoadStrategy: isHasty ? 'none' : 'normal'};
  const driver = await WebKitDriver.start(webkitDriverPath(), {capabilities});
  const {browserVersion = ''} = driver.capabilities ?? {};
  let current = await driver.command('GET', '/window');
  const handles = new Set();
  const turnTo = async (handle) => {
    if (current !== handle) await driver.command('POST', '/window', {handle});
    current = handle;
  };
  const inWindow =
    (handle, work) =>
    async (...parameters) => {
      await turnTo(handle);
      return work(...parameters);
    };
  const pointer = (x, y) => [
    {type: 'pointerMove', duration: 0, x, y},
    {type: 'pointerDown', button: 0},
    {type: 'pointerUp', button: 0},
  ];
  return {
    engine: 'webkit',
    version: browserVersion,
    async open() {
      // a window that was closed opens no other; and a tab behind another one gets no press of the mouse
      if (handles.size) await turnTo([...handles][0]);
      const handle = handles.size ? (await driver.command('POST', '/window/new', {type: 'window'})).handle : current;
      handles.add(handle);
      return {
        goto: inWindow(handle, driver.goto),
        run: inWindow(handle, driver.execute),
        click: inWindow(handle, (x, y) =>
          driver.command('POST', '/actions', {
            actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: pointer(x, y)}],
          }),
        ),
        press(tag, part) {
          return press(this, tag, part);
        },
        front: inWindow(handle, () => undefined),
        back: inWindow(handle, () => driver.command('POST', '/back', {})),
        close: inWindow(handle, () => {
          handles.delete(handle);
          return driver.command('DELETE', '/window');
        }),
      };
    },
    stop: () => driver.stop(),
  };
}

/**
 * A new visitor: a browser with nothing in it.
 * @param {string} engine
 * @param {{isHasty?: boolean}} [options] `isHasty`: `goto()` does not wait until a page has loaded;
 *   in WebKit, which keeps even `eager` waiting for modules that do not come, it waits for nothing.
 */
export const startVisitor = (engine, {isHasty = false} = {}) =>
  engine === 'webkit' ? startWebKit(isHasty) : startPlaywright(engine, isHasty);

/** All that a page's own origin keeps, by kind; a tracker's database counts where something is in it. To be run in the page. */
export const readKeys = `
  const holds = (name) =>
    new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        const {result: database} = opening;
        const stores = [...database.objectStoreNames];
        if (!stores.length) return void (database.close(), resolve(false));
        const transaction = database.transaction(stores);
        const counts = stores.map((store) => transaction.objectStore(store).count());
        transaction.oncomplete = () => resolve(counts.some(({result}) => result > 0));
        transaction.onabort = () => resolve(false);
        database.close();
      };
    });
  const databases = async () => {
    const all = (await indexedDB.databases?.()) ?? [];
    // version 0: asked for and never made, which WebKit lists all the same
    const names = all.filter(({version}) => version > 0).map(({name}) => name);
    const held = await Promise.all(names.map((name) => name === 'ithn' || holds(name)));
    return names.filter((_, index) => held[index]).sort();
  };
  return databases().then((indexeddb) => ({
    cookie: document.cookie.split(/; */).map((one) => one.split('=')[0]).filter(Boolean).sort(),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    indexeddb,
  }));`;
