// Starts the app of host.py and speaks with it; a screen without a screen (Xvfb) for all of them.
import {spawn} from 'node:child_process';
import {resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {paintingEnv} from '../tools/display.mjs';
import {python} from './ensure-webview.mjs';

const host = resolve(import.meta.dirname, 'host.py');
/** Milliseconds, for anything that is waited for. */
const patience = 20_000;

/** A display of its own, so that it needs none and disturbs none. */
export async function startDisplay() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, fail) => {
    xvfb.once('error', fail);
    xvfb.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (data) => done(String(data).trim()));
  });
  return {display: `:${number}`, stop: () => xvfb.kill()};
}

/** Asks until the answer is what is wanted, and says the last one where it never is. */
export async function until(what, ask, isRight = Boolean, most = patience) {
  const end = Date.now() + most;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`${what}: not within ${most} ms; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * Starts one app; `close()` ends it as a user does who swipes it away.
 * @param {string} display
 * @param {object} options See host.py.
 */
export async function launch(display, options = {}) {
  const env = {
    ...process.env,
    ...paintingEnv,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // as root, as in a container, WebKit's own sandbox cannot start
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const app = spawn(python, [host, JSON.stringify(options)], {env, stdio: ['pipe', 'pipe', 'pipe']});
  let complaints = '';
  app.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  const messages = [];
  const waiting = new Map();
  let started;
  const ready = new Promise((done, fail) => {
    started = done;
    app.once('error', fail);
    app.once('exit', (code) => {
      const error = new Error(`the app ended with ${code}: ${complaints.slice(-2000)}`);
      fail(error);
      for (const {fail: failOne} of waiting.values()) failOne(error);
    });
  });
  createInterface({input: app.stdout}).on('line', (line) => {
    const {id, value, error, message, webkit} = JSON.parse(line);
    if (webkit) started(webkit);
    else if (message !== undefined) messages.push(JSON.parse(message));
    else if (id !== undefined) {
      const {done, fail} = waiting.get(id);
      waiting.delete(id);
      if (error) fail(new Error(error));
      else done(value);
    } else complaints += error;
  });
  let last = 0;
  const ask = (what, given = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      const timer = setTimeout(() => fail(new Error(`${what}: no answer. ${complaints.slice(-2000)}`)), patience);
      const stop = (run) => (value) => {
        clearTimeout(timer);
        run(value);
      };
      waiting.set(id, {done: stop(done), fail: stop(fail)});
      app.stdin.write(`${JSON.stringify({id, do: what, ...given})}\n`);
    });
  const webkit = await ready;
  const run = (code) => ask('eval', {code});
  return {
    webkit,
    messages,
    /** The newest message of a type. */
    latest: (type) => messages.findLast((message) => message.type === type),
    /** WebKit calls a page finished before its deferred scripts have run where the machine is busy. */
    load: async (url) => {
      await ask('load', {url});
      const readyState = () => run('return document.readyState').catch(() => '');
      await until('the whole page', readyState, (state) => state === 'complete');
    },
    run,
    /** What is in the page's window, or what an expression says. */
    get: (expression) => run(`return ${expression}`),
    press: (selector) => ask('press', {selector}),
    back: () => ask('back'),
    zoom: (level) => ask('zoom', {level}),
    screenshot: (path) => ask('screenshot', {path}),
    /** The app speaks: as `evaluateJavaScript` of an app does. */
    tell: (message) => run(`window.ithnNative.receive(${JSON.stringify(message)})`),
    close: () =>
      new Promise((done) => {
        app.once('close', done);
        app.stdin.end();
        setTimeout(() => app.kill('SIGKILL'), 5000).unref();
      }),
  };
}
