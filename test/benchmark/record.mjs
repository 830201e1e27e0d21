// What the record costs: a click to its effect and to the disk, the start and the history of a visitor with a thousand
// receipts beside one without. Real Chromium, the built library. Prints; fails on nothing but what does not work at all.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';

const rounds = 15;
const pairs = 60;
const warmUp = 5;
const config = JSON.stringify({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {requireGesture: false},
});
const page =
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>` +
  `<script type="application/json" id="c">${config}</script>` +
  `<script>globalThis.before = performance.now()</script><script src="/ithn.js" data-config="#c"></script>` +
  `<script>globalThis.began = {sync: performance.now() - before};
    ithn.ready.then(() => (began.ready = performance.now() - before));</script><body><h1>A shop</h1>`;

const server = createServer(async ({url}, response) => {
  if (!url.endsWith('.js')) {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // its clock goes by 5 µs, not by 100: a start takes a few milliseconds
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    return void response.end(page);
  }
  const code = await readFile(`dist${url}`).catch(() => undefined);
  response.writeHead(code ? 200 : 404, {'content-type': 'text/javascript', 'cache-control': 'max-age=600'}).end(code);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}/`;
const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const ms = (number) => `${number.toFixed(1)} ms`;
const say = (what, figure, wanted) => console.log(`${what.padEnd(70)}${figure.padStart(12)}   ${wanted}`);

/** A visitor with a record of so many receipts, and one page open. */
async function visitorWith(count) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(origin);
  await tab.evaluate(async (count) => {
    for (let made = 0; made < count; made++) await globalThis.ithn.rejectAll();
    const {length} = await globalThis.ithn.receipts();
    if (length !== count) throw new Error(`${length} receipts, not ${count}`);
  }, count);
  // A tab of its own: the other one is warm from the thousand, or not.
  await tab.close();
  return {context, tab: await context.newPage()};
}

/** From the accept button's click: whether it holds in the same task, and when it is in the database. */
async function click() {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(origin);
  const accept = tab.locator('ithn-banner button[part~=accept]');
  await accept.waitFor();
  await tab.waitForTimeout(300); // idle
  await tab.evaluate(() => {
    const seen = (globalThis.seen = {});
    addEventListener('click', () => (seen.at = performance.now()), {capture: true, once: true});
    document.addEventListener('ithn-change', () => {
      seen.effect = performance.now() - seen.at;
      seen.isGranted = globalThis.ithn.granted('beacon');
    });
    // A task of its own: what holds before it runs, held in the click's.
    addEventListener('click', () => setTimeout(() => (seen.wasInTask = seen.isGranted === true)), {
      capture: true,
      once: true,
    });
    const accepting = globalThis.ithn.acceptAll;
    globalThis.ithn.acceptAll = async (...all) => {
      const decision = await accepting(...all);
      seen.kept = performance.now() - seen.at;
      return decision;
    };
  });
  await accept.click();
  await tab.waitForFunction(() => globalThis.seen.kept !== undefined);
  const seen = await tab.evaluate('seen');
  await context.close();
  return seen;
}

const clicks = [];
for (let round = 0; round < rounds; round++) clicks.push(await click());
const inTask = clicks.filter(({wasInTask}) => wasInTask).length;
say('a click on accept: granted in the same task', `${inTask} of ${rounds}`, 'all');
say('… from the click to granted, median', ms(median(clicks.map(({effect}) => effect))), '');
say('… to written in IndexedDB, median', ms(median(clicks.map(({kept}) => kept))), 'under 30 ms');

// Three visitors, one after the other within each round and each round another first: what a busy moment of the machine
// costs meets all. The two who have one receipt say how far apart two equal visitors are found.
const visitors = {one: await visitorWith(1), same: await visitorWith(1), many: await visitorWith(1000)};
const names = Object.keys(visitors);
const starts = {one: [], same: [], many: []};
for (let round = 0; round < warmUp + pairs; round++)
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(round + turn) % names.length];
    const {tab} = visitors[name];
    await tab.goto(origin);
    await tab.waitForFunction(() => globalThis.began.ready !== undefined);
    const began = await tab.evaluate('began');
    if (round >= warmUp) starts[name].push(began);
  }
const quartiles = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)].toFixed(2));
};
for (const [key, what] of [
  ['sync', 'start of a returning visit until granted() answers'],
  ['ready', '… until the book of record was read'],
]) {
  for (const [name, count] of [
    ['one', '1 receipt'],
    ['many', '1,000 receipts'],
  ])
    say(`${what}, ${count}`, ms(median(starts[name].map((began) => began[key]))), '');
  for (const [name, who] of [
    ['many', '1,000 receipts to 1'],
    ['same', '1 receipt to 1, of another visitor'],
  ]) {
    const [low, middle, high] = quartiles(starts[name].map((began, at) => began[key] / starts.one[at][key]));
    const wanted = name === 'many' ? `quartiles ${low} and ${high}; within 1.10` : `quartiles ${low} and ${high}`;
    say(`  ratio of a round, ${who}, median of ${pairs}`, middle, wanted);
  }
}

const opened = [];
for (let round = 0; round < 11; round++) {
  const {tab} = visitors.many;
  await tab.goto(origin);
  await tab.evaluate(() => globalThis.ithn.show('preferences'));
  await tab.locator('ithn-preferences [part=record] summary').waitFor();
  opened.push(
    await tab.evaluate(async () => {
      const root = document.querySelector('ithn-preferences').shadowRoot;
      const hasEntries = () => root.querySelector('ithn-record')?.shadowRoot.querySelector('[part~=entry]');
      const began = performance.now();
      root.querySelector('[part=record] summary').click();
      while (!hasEntries()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    }),
  );
}
say('the history of 1,000 receipts opens, median', ms(median(opened)), 'under 100 ms');
await browser.close();
server.close();
