// A @web/test-runner browser launcher for Debian's WebKitGTK: WebKitWebDriver + MiniBrowser, spoken to in plain
// W3C WebDriver over fetch. No webdriverio, no selenium. Starts an Xvfb of its own where there is no display.
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {display, paintingEnv} from './display.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

export class WebKitDriver {
  #process;
  #display;
  #home;
  #base;
  #session;

  static async start(driverPath, {timeout = 20_000, capabilities: wanted = {}} = {}) {
    const driver = new WebKitDriver();
    const port = await freePort();
    driver.#display = await display();
    driver.#home = await mkdtemp(join(tmpdir(), 'webkit-'));
    driver.#base = `http://127.0.0.1:${port}`;
    driver.#process = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...driver.#display.env,
        ...paintingEnv,
        XDG_DATA_HOME: driver.#home,
        XDG_CACHE_HOME: driver.#home,
        XDG_CONFIG_HOME: driver.#home,
      },
    });
    // a run that is cut short leaves no browser behind
    process.once('exit', () => driver.#kill());
    const until = Date.now() + timeout;
    for (;;) {
      try {
        await driver.#call('GET', '/status');
        break;
      } catch (error) {
        if (Date.now() > until || driver.#process.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    const {sessionId, capabilities} = await driver.#call('POST', '/session', {capabilities: {alwaysMatch: wanted}});
    driver.#session = `/session/${sessionId}`;
    driver.capabilities = capabilities;
    return driver;
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      ...(body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }

  command = (method, path, body) => this.#call(method, this.#session + path, body);
  goto = (url) => this.command('POST', '/url', {url});
  url = () => this.command('GET', '/url');
  execute = (script, ...args) => this.command('POST', '/execute/sync', {script, args});

  #kill() {
    this.#process.kill();
    this.#display.stop();
  }

  async stop() {
    await this.#call('DELETE', this.#session).catch(() => {});
    this.#kill();
    // the browser may still be writing while it goes
    await rm(this.#home, {recursive: true, force: true, maxRetries: 5, retryDelay: 200}).catch(() => {});
  }
}

// W3C WebDriver's code points for the keys that tests press by name
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** As much of puppeteer's page as the tests use, in WebDriver's words. */
function createPage(command) {
  const act = (source) => command('POST', '/actions', {actions: [source]});
  const pointer = (...actions) => act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const move = (x, y) => ({type: 'pointerMove', duration: 0, x, y});
  const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({type, button: 0}));
  const key = (...actions) => act({type: 'key', id: 'keyboard', actions});
  const code = (name) => keys[name] ?? name;
  return {
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y) => pointer(move(x, y), down, up),
      down: () => pointer(down),
      up: () => pointer(up),
      reset: () => command('DELETE', '/actions'),
    },
    keyboard: {
      /** `Tab`, `Shift+Tab`, `a` and so on. */
      press(name) {
        const chord = (name.length > 1 ? name.split('+') : [name]).map(code);
        return key(
          ...chord.map((value) => ({type: 'keyDown', value})),
          ...chord.toReversed().map((value) => ({type: 'keyUp', value})),
        );
      },
      down: (name) => key({type: 'keyDown', value: code(name)}),
      up: (name) => key({type: 'keyUp', value: code(name)}),
    },
    /** WebDriver sets the window with its bars; a page knows how much of it is its own. */
    async setViewport({width, height}) {
      const read = () =>
        command('POST', '/execute/sync', {
          script: 'return [innerWidth, innerHeight, outerWidth, outerHeight]',
          args: [],
        });
      const [innerWidth, innerHeight, outerWidth, outerHeight] = await read();
      if (innerWidth === width && innerHeight === height) return;
      await command('POST', '/window/rect', {
        width: width + outerWidth - innerWidth,
        height: height + outerHeight - innerHeight,
      });
      for (let tries = 0; tries < 20; tries++) {
        const [now] = await read();
        if (now === width) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher({driverPath = '/usr/bin/WebKitWebDriver'} = {}) {
  const active = new Set();
  let driver;
  let last = Promise.resolve();
  const page = createPage(async (...parameters) => (await driver).command(...parameters));
  const launcher = {
    name: 'WebKitGTK',
    type: 'puppeteer', // what @web/test-runner-commands looks at; it then calls getPage() below
    concurrency: 1, // one window, one page
    async startSession(id, url) {
      driver ??= WebKitDriver.start(driverPath);
      const started = await driver;
      last = last.then(() => started.goto(url));
      await last;
      active.add(id);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: async () => (await driver).url(),
    async stopSession(id) {
      active.delete(id);
      await (await driver).goto('about:blank');
      return {};
    },
    async stop() {
      const started = await driver?.catch(() => undefined);
      await started?.stop();
    },
    // What @web/test-runner-commands asks of a page: keys, the mouse, the size of the window.
    getPage: () => page,
  };
  return launcher;
}
