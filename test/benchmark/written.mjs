// What the banner in the first HTML gains and costs: the same page with it, with Ithn as it is without it, with a hand-written
// banner and with none, by turns in one run. Each line a ratio, or a count, and whether it is what it must be.
//   node test/benchmark/written.mjs                 everything, 9 rounds of first visits, 30 of returning ones
//   node test/benchmark/written.mjs --rounds 3 --only first --lang en
import {createServer} from 'node:http';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants} from 'node:zlib';
import {chromium} from '@playwright/test';
import {hold, prepareBanner} from '../../dist/npm/html.js';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {cake, contestants, fileOf, html} from './guest-pages.mjs';
import {watchUsable} from './watch-usable.mjs';

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '9'},
    returning: {type: 'string', default: '30'},
    only: {type: 'string', default: 'growth,first,returning'},
    lang: {type: 'string', default: 'ar,en'},
  },
});
const suites = values.only.split(',');
const profiles = {
  mid: {rate: 4, latency: 60, down: 9e6 / 8},
  low: {rate: 6, latency: 150, down: 1.6e6 / 8},
};
const names = ['none', 'floor', 'ithn', 'written'];
const button = {floor: '#cb button', ithn: 'ithn-banner >>> [part~=accept]', written: 'ithn-banner >>> [part~=accept]'};
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

const banners = {};
/** The page of one contestant; the written banner is of the configuration that the page itself names. */
async function pageOf(name, lang) {
  const plain = html(name === 'written' ? 'ithn' : name, 'shop', lang);
  if (name !== 'written') return plain;
  const config = JSON.parse(/id="c">([^<]*)</.exec(contestants.ithn.head(lang))[1]);
  banners[lang] ??= await prepareBanner(config);
  return hold(plain, config, {banner: banners[lang]}).html;
}

const packed = new Map();
let requests = [];
const pack = (body) =>
  brotliCompressSync(body, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length},
  });
const server = createServer(async ({url}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  requests.push(pathname);
  if (!packed.has(url)) {
    const name = pathname.slice(1);
    const body =
      pathname === '/cake.svg'
        ? cake
        : names.includes(name)
          ? await pageOf(name, searchParams.get('lang'))
          : fileOf(pathname);
    packed.set(url, body === undefined ? undefined : pack(Buffer.from(body)));
  }
  const kind = {js: 'text/javascript', svg: 'image/svg+xml'}[pathname.split('.').at(-1)] ?? 'text/html; charset=utf-8';
  const body = packed.get(url);
  response.writeHead(body ? 200 : 404, {'content-type': kind, 'content-encoding': 'br'}).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});

let missed = 0;
/** One line of the table. */
function tell(what, value, limit, isMet, digits = 2) {
  if (!isMet) missed++;
  console.log(`${isMet ? 'pass' : 'FAIL'}  ${what.padEnd(66)} ${value.toFixed(digits).padStart(8)}   ${limit}`);
}

/** A first visit, slowed down; in a browser that has been nowhere. */
async function visit(name, lang, {rate, latency, down}) {
  const context = await browser.newContext({viewport: {width: 412, height: 915}});
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', {rate});
    await session.send('Network.enable');
    const speed = {downloadThroughput: down, uploadThroughput: down, latency, offline: false};
    await session.send('Network.emulateNetworkConditions', speed);
    const host = name === 'floor' ? '#cb' : 'ithn-banner';
    const watching = [host, button[name] ?? '#nothing'].map((one) => JSON.stringify(one));
    await tab.addInitScript(`(${watchUsable})(${watching})`);
    await tab.goto(`${origin}/${name}?lang=${lang}`);
    if (button[name]) await tab.waitForFunction('seen.usable', undefined, {timeout: 60_000});
    // until the interface has taken it over, or has nothing to do
    if (name === 'written') await tab.waitForFunction(`!document.querySelector('[data-asks]')`);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return await tab.evaluate('seen');
  } finally {
    await context.close();
  }
}

async function measureFirst(lang) {
  for (const [profile, limits] of Object.entries(profiles)) {
    const seen = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < Number(values.rounds); round++)
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round) % names.length];
        seen[name].push(await visit(name, lang, limits));
      }
    /** Of the fastest visits: other work on the machine only ever adds time. In brackets the median of the rounds. */
    const fastest = (key, name) => Math.min(...seen[name].map((one) => one[key]));
    const ratio = (key, one, other) => fastest(key, one) / fastest(key, other);
    const inRounds = (key, one, other) =>
      median(seen[one].map((sample, round) => sample[key] / seen[other][round][key])).toFixed(2);
    const where = `${lang}, ${profile}`;
    const usable = ratio('usable', 'written', 'floor');
    tell(
      `banner usable, as a share of the hand-written floor, ${where}`,
      usable,
      `≤ 1.05 (${inRounds('usable', 'written', 'floor')}; without it ${ratio('usable', 'ithn', 'floor').toFixed(2)})`,
      usable <= 1.05,
    );
    const largest = ratio('largest', 'written', 'ithn');
    tell(
      `LCP, as a share of that without it, ${where}`,
      largest,
      `≤ 1.05 (${inRounds('largest', 'written', 'ithn')}; of the floor’s ${ratio('largest', 'written', 'floor').toFixed(2)})`,
      largest <= 1.05,
    );
    const shift = Math.max(...seen.written.map((one) => one.shift));
    tell(`layout shift, ${where}`, shift, '0', shift === 0, 4);
  }
}

/** Returning visits of somebody who has said no, by turns in one tab: what each costs the main thread, and asks of the server. */
async function measureReturning(lang) {
  const context = await browser.newContext({viewport: {width: 412, height: 915}});
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await tab.goto(`${origin}/ithn?lang=${lang}`);
  await tab.evaluate(() => window.ithn.rejectAll());
  const look = async (name) => {
    requests = [];
    await tab.goto(`${origin}/${name}?lang=${lang}`);
    await tab.evaluate(() => window.ithn.ready);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const {metrics} = await session.send('Performance.getMetrics');
    return {...Object.fromEntries(metrics.map(({name, value}) => [name, value])), requests: requests.length};
  };
  const seen = {ithn: [], written: []};
  for (let round = -2; round < Number(values.returning); round++)
    for (const name of round % 2 ? ['ithn', 'written'] : ['written', 'ithn']) {
      const sample = await look(name);
      if (round >= 0) seen[name].push(sample); // the first ones fill the cache
    }
  await context.close();
  const of = (key) => median(seen.written.map((sample, round) => sample[key] / seen.ithn[round][key]));
  const more = (key) => median(seen.written.map((one) => one[key])) - median(seen.ithn.map((one) => one[key]));
  const busy = of('TaskDuration');
  tell(`returning visit: CPU, as a share of that without it, ${lang}`, busy, '≤ 1.02', busy <= 1.02, 3);
  for (const [key, what] of [
    ['requests', 'requests'],
    ['RecalcStyleCount', 'style recalculations'],
    ['LayoutCount', 'layouts'],
  ])
    tell(`returning visit: ${what} more, ${lang}`, more(key), '0', more(key) <= 0, 0);
}

for (const lang of values.lang.split(',')) {
  if (suites.includes('growth')) {
    const [written, plain] = [await pageOf('written', lang), await pageOf('ithn', lang)].map(
      (page) => pack(Buffer.from(page)).length,
    );
    tell(`growth of the page, bytes of brotli, ${lang}`, written - plain, '≤ 3,500', written - plain <= 3500, 0);
  }
  if (suites.includes('first')) await measureFirst(lang);
  if (suites.includes('returning')) await measureReturning(lang);
}
console.log(missed ? `${missed} of the lines above are not what they must be` : 'every line is what it must be');
await browser.close();
server.close();
