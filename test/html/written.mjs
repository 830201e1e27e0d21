// The banner that a server writes into the page, in the other engines: answered before the interface has come, taken over by
// it, and never met by who has answered. What Chromium does is in end-to-end/written-banner.spec.ts, in more detail.
//   node test/html/written.mjs [--engine chromium|firefox|webkit]
import assert from 'node:assert/strict';
import {reportResults} from '../run/results.mjs';
import {engines, startVisitor, until} from '../tools/visitor.mjs';
import {WrittenServer} from './written-server.mjs';

const engine = process.argv.includes('--engine') ? process.argv[process.argv.indexOf('--engine') + 1] : 'chromium';
if (!engines.includes(engine)) throw new Error(`--engine may be ${engines.join(', ')} (received ${engine}).`);

const site = new WrittenServer();
await site.start();
const visitor = await startVisitor(engine, {isHasty: true});
const page = await visitor.open();

const look = `const all = [...document.querySelectorAll('ithn-banner')];
  const base = all[0]?.shadowRoot?.querySelector('[part~=base]');`;
const banners = () => page.run(`${look} return all.map((one) => (one.dataset.asks ? 'written' : 'own'))`);
const place = () =>
  page.run(
    `${look} const {x, y, width, height} = base.getBoundingClientRect();
     return [x, y, width, height].map(Math.round).concat(getComputedStyle(base).position, getComputedStyle(base).direction)`,
  );
const isStill = () => page.run(`${look} return !!base && !base.getRootNode().getAnimations().length`);
const kept = () =>
  page.run(`return ithn.ready.then(() => ithn.receipts()).then((receipts) => ({
    cookie: document.cookie.split('=')[0], isGranted: ithn.granted('advertising'),
    receipts: receipts.map(({source, locale}) => source + ' ' + locale)}))`);
const open = async (visit, isHeldBack) => {
  site.expect(visit, isHeldBack);
  await page.run('window.isFormer = true');
  await page.goto(site.url);
  await until('the page has been parsed', () =>
    page.run(`return !window.isFormer && document.readyState !== 'loading'`).catch(() => false),
  );
};

const cases = {
  async 'is answered before any other file of ours has come, and met no more'() {
    await open({lang: 'ar'});
    await until('it stands', isStill);
    assert.deepEqual(await banners(), ['written']);
    await page.press('ithn-banner', 'accept');
    await until('it has gone', async () => !(await banners()).length);
    assert.deepEqual([...new Set(site.requests)].slice(0, 2), ['/', '/ithn.js']);
    site.release();
    assert.deepEqual(await kept(), {cookie: 'ithn', isGranted: true, receipts: ['banner-accept ar']});
    await open({lang: 'ar'}, false);
    assert.equal((await kept()).isGranted, true);
    assert.deepEqual(await banners(), []);
    assert.equal(await page.run(`return document.querySelectorAll('template').length`), 0);
    assert.deepEqual(site.requests.slice(0, 2), ['/', '/ithn.js']);
  },
  async 'is taken over in its place, and answered there'() {
    await open({lang: 'ar'});
    await until('it stands', isStill);
    const before = await place();
    await page.run(`${look} base.querySelector('button[part~=reject]').focus()`);
    site.release();
    await until('the interface has its own', async () => (await banners()).join() === 'own');
    assert.deepEqual(await place(), before);
    assert.equal(await page.run(`${look} return base.getRootNode().activeElement?.matches('[part~=reject]')`), true);
    await page.press('ithn-banner', 'reject');
    await until('it has gone', async () => !(await banners()).length);
    assert.deepEqual(await kept(), {cookie: 'ithn', isGranted: false, receipts: ['banner-reject ar']});
  },
  async 'is allowed by its hashes under a strict policy'() {
    await open({isStrict: true});
    await until('it stands', isStill);
    assert.equal((await place())[4], 'fixed');
    await page.press('ithn-banner', 'reject');
    await until('it has gone', async () => !(await banners()).length);
    site.release();
    assert.equal((await kept()).isGranted, false);
  },
};

const failures = [];
for (const [title, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`✓ ${title}`);
  } catch (error) {
    failures.push({title, message: String(error?.stack ?? error)});
    console.log(`✗ ${title}\n    ${error?.stack ?? error}`);
  }
  site.release();
  // the next one meets a visitor who was never asked
  await page.run('return window.ithn?.erase().then(() => true)').catch(() => {});
}
await visitor.stop();
await site.stop();
reportResults('written', {passed: Object.keys(cases).length - failures.length, failed: failures.length, failures});
