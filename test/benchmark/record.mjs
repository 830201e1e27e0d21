// What the record costs: a click to its effect and to the disk, the start and the history of a visitor with a thousand
// receipts beside one without. Real Chromium, the built library. Prints; fails on nothing but what does not work at all.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';

const rounds = 15;
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
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
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

const few = await visitorWith(1);
const many = await visitorWith(1000);
// Turn by turn, so that a busy moment of the machine meets both.
const starts = {few: [], many: []};
for (let round = 0; round < rounds * 3; round++)
  for (const [name, {tab}] of [
    ['few', few],
    ['many', many],
  ]) {
    await tab.goto(origin);
    await tab.waitForFunction(() => globalThis.began.ready !== undefined);
    starts[name].push(await tab.evaluate('began'));
  }
for (const [key, what] of [
  ['sync', 'start of a returning visit until granted() answers'],
  ['ready', '… until the book of record was read'],
]) {
  const [one, thousand] = [starts.few, starts.many].map((list) => median(list.map((began) => began[key])));
  say(`${what}, 1 receipt`, ms(one), '');
  say(`${what}, 1,000 receipts`, ms(thousand), `ratio ${(thousand / one).toFixed(2)}; within 1.10`);
}

const opened = [];
for (let round = 0; round < 5; round++) {
  const {tab} = many;
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
