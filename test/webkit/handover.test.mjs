// One choice on two sites of one controller in WebKit, the engine of Safari: 127.0.0.1 and localhost, which share nothing.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {webkitDriverPath} from '../tools/browsers.mjs';
import {finishSigning, startSites} from '../tools/handover-site.mjs';
import {WebKitDriver} from '../tools/webkit-launcher.mjs';
import {press, until} from './press.mjs';

let sites;
let driver;
before(async () => {
  sites = await startSites();
  driver = await WebKitDriver.start(webkitDriverPath());
});
after(async () => {
  await driver?.stop();
  await sites.close();
});

const status = () => driver.execute('return window.ithn?.state.status');
const note = () =>
  driver.execute(
    `return document.querySelector('ithn-banner')?.shadowRoot?.querySelector('p[part=handover]')?.textContent`,
  );
const sources = () => driver.execute('return ithn.receipts().then((all) => all.map(({source}) => source))');
const go = (selector) => driver.execute('document.querySelector(arguments[0]).click()', selector);

/** Answers on the first site, and goes to the second one by a link or a form. */
async function answerAndGo(part, selector) {
  await driver.goto(sites.bakery);
  await press(driver, 'ithn-banner', part);
  await until('the first site has the answer', async () => (await status()) === 'decided');
  await driver.execute(`return (${finishSigning})().then(() => true)`);
  await go(selector);
  // While one page goes and the other comes, no script has a place to run.
  const arrived = async () => (await driver.url()).startsWith(sites.cakes) && status();
  await until('the second site is there', () => arrived().catch(() => false));
}
async function forget() {
  for (const site of [sites.cakes, sites.bakery]) {
    await driver.goto(site);
    await driver.execute('return ithn.erase().then(() => true)');
  }
}

for (const selector of ['#link', '#get button', '#post button'])
  test(`a yes goes with ${selector}, and is confirmed by a press`, async () => {
    await answerAndGo('accept', selector);
    assert.match(await until('the banner asks', note), /127\.0\.0\.1.*: Allowed: /);
    assert.equal(await status(), 'unasked');
    assert.ok(!(await driver.url()).includes('#'), await driver.url());
    assert.deepEqual(sites.sql('select * from ithn_handovers'), []);
    await press(driver, 'ithn-banner', 'handover');
    await until('it is confirmed', async () => (await status()) === 'decided');
    assert.equal(await driver.execute('return ithn.granted("beacon advertising persistent")'), true);
    assert.deepEqual(await until('it is on record', async () => (await sources()).length && sources()), ['handover']);
    await forget();
  });

test('a no applies at once', async () => {
  await answerAndGo('reject', '#link');
  await until('it applies', async () => (await status()) === 'decided');
  assert.equal(await driver.execute('return ithn.granted("persistent")'), false);
  assert.equal(await note(), null);
  assert.deepEqual(await until('it is on record', async () => (await sources()).length && sources()), ['handover']);
  await forget();
});
