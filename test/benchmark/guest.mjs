// What a first visit with Ithn costs a page, beside the same page with nothing, with a hand-written banner and with
// vanilla-cookieconsent, in one run: each line a ratio, and whether it is what it must be.
//   node test/benchmark/guest.mjs                 everything, 7 rounds
//   node test/benchmark/guest.mjs --rounds 3 --only height,cost
import {createServer} from 'node:http';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {cake, contestants, fileOf, html, pages} from './guest-pages.mjs';

const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const rounds = Number(option('rounds', 7));
const suites = option('only', 'height,cost,paint').split(',');
const names = Object.keys(contestants);
const profiles = {
  mid: {rate: 4, latency: 60, down: 9e6 / 8},
  low: {rate: 6, latency: 150, down: 1.6e6 / 8},
};
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

const packed = new Map();
const server = createServer(({url}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  if (!packed.has(url)) {
    const [, name] = pathname.split('/');
    const body =
      pathname === '/cake.svg'
        ? cake
        : contestants[name]
          ? html(name, searchParams.get('page'), searchParams.get('lang'))
          : fileOf(pathname);
    packed.set(url, body === undefined ? undefined : brotliCompressSync(body));
  }
  const kind =
    {js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml'}[pathname.split('.').at(-1)] ??
    'text/html; charset=utf-8';
  const body = packed.get(url);
  response.writeHead(body ? 200 : 404, {'content-type': kind, 'content-encoding': 'br'}).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumFlags, '--disable-blink-features=AutomationControlled'], // the rival hides from robots
});

/** One visit in a browser that has been nowhere. */
async function visit(name, {page = 'shop', lang = 'en', width = 360, height = 800}, look) {
  const context = await browser.newContext({viewport: {width, height}});
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    return await look(tab, session, () => tab.goto(`${origin}/${name}?page=${page}&lang=${lang}`));
  } finally {
    await context.close();
  }
}

const height = (name, lang, size) =>
  visit(name, {lang, height: size}, async (tab, _, go) => {
    await go();
    await tab.waitForTimeout(1500);
    return tab.evaluate((selector) => {
      const found = document.querySelector(selector);
      return (found.shadowRoot?.querySelector('[part~=base]') ?? found).getBoundingClientRect().height;
    }, contestants[name].banner);
  });

const cost = (name) =>
  visit(name, {}, async (tab, session, go) => {
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await go();
    await tab.waitForTimeout(1900);
    const read = async () =>
      Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
    const {ScriptDuration, TaskDuration} = await read();
    await session.send('HeapProfiler.enable');
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize, Nodes, JSEventListeners} = await read();
    return {
      'script CPU, ms': ScriptDuration * 1e3,
      'main thread, ms': TaskDuration * 1e3,
      'heap, KB': JSHeapUsedSize / 1024,
      'DOM nodes': Nodes,
      listeners: JSEventListeners,
    };
  });

const paint = (name, page, {rate, latency, down}) =>
  visit(name, {page}, async (tab, session, go) => {
    await session.send('Emulation.setCPUThrottlingRate', {rate});
    await session.send('Network.enable');
    const speed = {downloadThroughput: down, uploadThroughput: down, latency, offline: false};
    await session.send('Network.emulateNetworkConditions', speed);
    await tab.addInitScript(() => {
      globalThis.seen = {largest: 0, shift: 0};
      const watch = (type, heard) =>
        new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({type, buffered: true});
      watch('largest-contentful-paint', ({startTime}) => (globalThis.seen.largest = startTime));
      watch('layout-shift', ({value}) => (globalThis.seen.shift += value));
    });
    await go();
    await tab.waitForTimeout(2500);
    return tab.evaluate('seen');
  });

let missed = 0;
/** One line of the table. */
function tell(what, value, limit, isMet, digits = 0) {
  if (!isMet) missed++;
  console.log(`${isMet ? 'pass' : 'FAIL'}  ${what.padEnd(58)} ${value.toFixed(digits).padStart(9)}   ${limit}`);
}

if (suites.includes('height'))
  for (const [size, most] of [
    [800, 0.42],
    [640, 0.52],
  ])
    for (const lang of ['ar', 'en']) {
      const [ours, theirs] = [await height('ithn', lang, size), await height('vanilla-cookieconsent', lang, size)];
      const limit = `≤ ${most}, and ≤ ${(theirs / size).toFixed(3)} of vanilla-cookieconsent`;
      tell(
        `height of the banner, ${lang}, 360 × ${size}`,
        ours / size,
        limit,
        ours <= size * most && ours <= theirs,
        3,
      );
    }

if (suites.includes('cost')) {
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) seen[name].push(await cost(name));
  const over = (name, key) => median(seen[name].map((one, round) => one[key] - seen.none[round][key]));
  for (const [key, most] of [
    ['script CPU, ms'],
    ['main thread, ms'],
    ['heap, KB', 200],
    ['DOM nodes', 60],
    ['listeners', 10],
  ]) {
    const [ours, theirs] = [over('ithn', key), over('vanilla-cookieconsent', key)];
    if (most) tell(`${key}, over none`, ours, `≤ ${most} (vanilla-cookieconsent ${theirs.toFixed(0)})`, ours <= most);
    else
      tell(
        `${key}, over none, as a share of the rival's`,
        ours / theirs,
        `≤ 1 (${ours.toFixed(1)} of ${theirs.toFixed(1)})`,
        ours <= theirs,
        2,
      );
  }
}

if (suites.includes('paint'))
  for (const [profile, limits] of Object.entries(profiles))
    for (const page of pages) {
      const seen = Object.fromEntries(names.map((name) => [name, []]));
      for (let round = 0; round < rounds; round++)
        for (const name of names) seen[name].push(await paint(name, page, limits));
      const over = (name) => median(seen[name].map(({largest}, round) => largest - seen.none[round].largest));
      const [ours, theirs] = [over('ithn'), over('vanilla-cookieconsent')];
      tell(
        `LCP over none, ms, ${page}, ${profile}`,
        ours,
        `≤ the rival's ${theirs.toFixed(0)} + 30`,
        ours <= theirs + 30,
      );
      const shift = Math.max(...seen.ithn.map((one) => one.shift));
      tell(`layout shift, ${page}, ${profile}`, shift, '0', shift === 0, 4);
    }

console.log(missed ? `${missed} of the lines above are not what they must be` : 'every line is what it must be');
await browser.close();
server.close();
