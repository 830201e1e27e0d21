// How fast what is held runs: after a yes, and when a visitor who said yes comes again; beside a hand-written banner that
// keeps no record, by turns in one run. Medians; each line a ratio, and whether it is what it must be.
//   node test/benchmark/release.mjs                            everything, 9 rounds
//   node test/benchmark/release.mjs --rounds 5 --only click,many
//   node test/benchmark/release.mjs --also idle=/path/to/dist  another build beside dist/, under a name of its own
/* global seen -- what a page keeps for us */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {contestants, fileIn, html} from './release-pages.mjs';

const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '9'},
    only: {type: 'string', default: 'click,many,return,start'},
    also: {type: 'string', multiple: true, default: []},
  },
});
const rounds = Number(options.rounds);
const suites = options.only.split(',');
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

const folders = {ithn: 'dist'};
for (const one of options.also) {
  const [name, folder] = one.split('=');
  folders[name] = folder;
  contestants[name] = contestants.ithn;
}
if (suites.includes('start')) {
  const folder = mkdtempSync(join(tmpdir(), 'rival-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, 'vanilla-cookieconsent@3.1.0']);
  folders['vanilla-cookieconsent'] = join(folder, 'node_modules/vanilla-cookieconsent/dist');
}
const ours = ['ithn', ...options.also.map((one) => one.split('=')[0])];

const packed = new Map();
const server = createServer(({url}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  if (!packed.has(url)) {
    const [, name, ...file] = pathname.split('/');
    const body = file.length
      ? fileIn(folders[name], file.join('/'))
      : contestants[name] && html(contestants[name], Number(searchParams.get('count')), `/${name}`);
    packed.set(url, body === undefined ? undefined : brotliCompressSync(body));
  }
  const kind = {js: 'text/javascript', css: 'text/css'}[pathname.split('.').at(-1)] ?? 'text/html; charset=utf-8';
  const body = packed.get(url);
  const cache = kind.startsWith('text/html') ? 'no-store' : 'max-age=3600';
  response
    .writeHead(body ? 200 : 404, {'content-type': kind, 'content-encoding': 'br', 'cache-control': cache})
    .end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumFlags, '--disable-blink-features=AutomationControlled'], // the rival hides from robots
});

/** One visitor, who has been nowhere. */
async function visit(name, count, look) {
  const context = await browser.newContext({viewport: {width: 412, height: 915}});
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await tab.addInitScript((count) => {
      const seen = (globalThis.seen = {at: [], longest: 0});
      seen.all = new Promise((resolve) => {
        globalThis.ran = () => void (seen.at.push(performance.now()) === count && resolve());
      });
      addEventListener('click', ({timeStamp}) => (seen.click = timeStamp), true);
      new PerformanceObserver((list) => {
        for (const {duration, interactionId} of list.getEntries())
          if (interactionId) seen.longest = Math.max(seen.longest, duration);
      }).observe({type: 'event', durationThreshold: 16});
    }, count);
    return await look(tab, session, () => tab.goto(`${origin}/${name}?count=${count}`));
  } finally {
    await context.close();
  }
}

/** The visitor reads, then says yes by a real press. */
async function accept(tab, name) {
  const button = tab.locator(contestants[name].accept);
  const box = async () => JSON.stringify(await button.boundingBox());
  await button.waitFor();
  for (let before; before !== (before = await box());) await tab.waitForTimeout(400);
  const {x, y, width, height} = JSON.parse(await box());
  return () => tab.mouse.click(x + width / 2, y + height / 2, {delay: 60});
}

const click = (name, count) =>
  visit(name, count, async (tab, session, go) => {
    await go();
    const press = await accept(tab, name);
    await tab.waitForTimeout(700);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await tab.waitForTimeout(60);
    await press();
    return tab.evaluate(async () => {
      await seen.all;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {first: seen.at[0] - seen.click, last: seen.at.at(-1) - seen.click, longest: seen.longest};
    });
  });

const comeAgain = (name) =>
  visit(name, 20, async (tab, session, go) => {
    await go();
    await (
      await accept(tab, name)
    )();
    await tab.evaluate(() => seen.all);
    await tab.waitForTimeout(500);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await session.send('Network.enable');
    const speed = {downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8, latency: 60, offline: false};
    await session.send('Network.emulateNetworkConditions', speed);
    const again = {};
    for (const kind of ['warm', 'cold']) {
      if (kind === 'cold') await session.send('Network.clearBrowserCache');
      await go();
      again[kind] = await tab.evaluate(async () => {
        await seen.all;
        return seen.at.at(-1);
      });
    }
    return again;
  });

const start = (name) =>
  visit(name, 5000, async (tab, session, go) => {
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await go();
    await tab.waitForTimeout(1900);
    const {metrics} = await session.send('Performance.getMetrics');
    return {script: metrics.find((one) => one.name === 'ScriptDuration').value * 1e3};
  });

let missed = 0;
async function compare(title, names, measure, lines) {
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) seen[name].push(await measure(name));
  const [baseline] = names;
  for (const [key, most, what] of lines)
    for (const name of names) {
      const value = (one) => median(seen[one].map((round) => round[key]));
      const ratio = value(name) / value(baseline);
      const verdict = name === baseline || !most ? '    ' : ratio <= most ? 'pass' : 'FAIL';
      if (verdict === 'FAIL' && name === 'ithn') missed++;
      const all = seen[name].map((round) => round[key].toFixed(0)).join(' ');
      console.log(
        `${verdict}  ${`${title}: ${what}, ${name}`.padEnd(72)} ${ratio.toFixed(2)} ×  ${value(name).toFixed(1).padStart(7)} ms${most ? `  must ≤ ${most}` : ''}  [${all}]`,
      );
    }
}

const beside = ['floor', ...ours];
if (suites.includes('click'))
  await compare('a yes, 200 held', beside, (name) => click(name, 200), [
    ['first', undefined, 'first ran'],
    ['last', 1.15, 'all ran'],
    ['longest', undefined, 'longest event'],
  ]);
if (suites.includes('many'))
  await compare('a yes, 5,000 held', beside, (name) => click(name, 5000), [
    ['first', undefined, 'first ran'],
    ['last', 1.1, 'all ran'],
    ['longest', 1, 'longest event'],
  ]);
if (suites.includes('return'))
  await compare('coming again, 20 held', beside, comeAgain, [
    ['warm', 0.85, 'all ran, warm'],
    ['cold', 1.2, 'all ran, cold'],
  ]);
if (suites.includes('start'))
  await compare('a first visit, 5,000 held', ['vanilla-cookieconsent', ...ours], start, [['script', 1, 'script CPU']]);
console.log(missed ? `${missed} of the lines above are not what they must be` : 'every line is what it must be');
await browser.close();
server.close();
