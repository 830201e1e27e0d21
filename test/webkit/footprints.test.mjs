// What visitors of the bakery leave behind in WebKit, the engine of Safari: the built library, a real server that counts.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {startDemo} from '../../demo/server.mjs';
import {webkitDriverPath} from '../tools/browsers.mjs';
import {WebKitDriver} from '../tools/webkit-launcher.mjs';
import {middle as middleOf, press as pressIn, until} from './press.mjs';

const allKinds = ['ad', 'map', 'mixpanel', 'pixel', 'posthog', 'style', 'survey'];
let demo;
let driver;

before(async () => {
  demo = await startDemo();
});
after(() => demo.close());

/** A visitor of their own: a new browser with nothing in it. */
async function visit(run) {
  demo.strangers.clear();
  driver = await WebKitDriver.start(webkitDriverPath());
  try {
    await run();
  } finally {
    await driver.stop();
  }
}

const open = (language) => driver.goto(`${demo.url}/bakery/${language}.html`);
const kinds = () => [...new Set(demo.strangers.footprints.map(({kind}) => kind))].sort();
const requests = () => demo.strangers.footprints.map(({method, path}) => `${method} ${path}`);

const middle = (tag, part) => middleOf(driver, tag, part);
const press = (tag, part) => pressIn(driver, tag, part);
const isGone = (tag) => driver.execute('return !document.querySelector(arguments[0])?.isConnected', tag);
const granted = (condition) => driver.execute('return ithn.granted(arguments[0])', condition);

async function readToTheEnd() {
  for (let step = 1; step <= 12; step++) {
    await driver.execute('scrollTo(0, document.body.scrollHeight * arguments[0])', step / 12);
    await setTimeout(60);
  }
}

async function leave() {
  await driver.goto('about:blank');
  await setTimeout(1200); // the stragglers
}

for (const language of ['ar', 'en']) {
  test(`is seen by nobody before a choice, nor after a no (${language})`, () =>
    visit(async () => {
      await open(language);
      await until('the banner asks', () => middle('ithn-banner', 'reject'));
      await readToTheEnd();
      const kept = await driver.execute('return [document.cookie, localStorage.length, sessionStorage.length]');
      assert.deepEqual(kept, ['', 0, 0]);
      await press('ithn-banner', 'reject');
      await until('the banner has gone', () => isGone('ithn-banner'));
      await open(language);
      await readToTheEnd();
      assert.equal(await isGone('ithn-banner'), true);
      await leave();
      assert.deepEqual(requests(), []);
    }));

  test(`is seen by everybody after a yes, on the next visit too, and by nobody after taking it back (${language})`, () =>
    visit(async () => {
      await open(language);
      await press('ithn-banner', 'accept');
      await until('the banner has gone', () => isGone('ithn-banner'));
      assert.equal(await granted('beacon advertising persistent'), true);
      await readToTheEnd();
      await until('all have seen the visitor', () => kinds().length === allKinds.length);
      demo.strangers.clear();
      await open(language);
      assert.equal(await granted('beacon'), true);
      await readToTheEnd();
      await until('all have seen the visitor again', () => kinds().length === allKinds.length);
      assert.deepEqual(kinds(), allKinds);

      await driver.execute('return ithn.withdraw().then(() => true)');
      assert.equal(await granted('beacon'), false);
      await leave(); // scripts that ran may say goodbye
      demo.strangers.clear();
      await open(language);
      await readToTheEnd();
      await leave();
      assert.deepEqual(requests(), []);
    }));
}

test('a click made by a program may refuse, never grant', () =>
  visit(async () => {
    await open('en');
    await until('the banner asks', () => middle('ithn-banner', 'accept'));
    const click = (part) =>
      driver.execute(
        'document.querySelector("ithn-banner").shadowRoot.querySelector(`button[part~="${arguments[0]}"]`).click()',
        part,
      );
    await click('accept');
    await setTimeout(300);
    assert.equal(await driver.execute('return ithn.state.status'), 'unasked');
    await click('reject');
    await until('it is refused', () => driver.execute('return ithn.state.status === "decided"'));
    assert.equal(await granted('beacon'), false);
    await leave();
    assert.deepEqual(requests(), []);
  }));
