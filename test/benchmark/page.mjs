// What the library costs a page without held trackers: long tasks at 4x CPU slow-down and layout shift, beside the same
// page without it, in one run. Prints; fails on nothing but a browser that does not start.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';

const rounds = 9;
const config = '{"policy": {"revision": 1, "effective": "2026-11-01", "url": "/privacy"}}';
const tag = `<script type="application/json" id="c">${config}</script><script src="/ithn.js" data-config="#c"></script>`;
const page = (head) =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>Shop</title>${head}` +
  `<style>body {font: 15px system-ui} h2 {font-weight: 600}</style>` + // what a page of much text takes would hide ours
  `<body>${'<article><h2>كعكة</h2><p>سميد وسمن وتمر</p></article>'.repeat(20)}`;

const server = createServer(async ({url}, response) => {
  if (!url.endsWith('.js')) {
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    return void response.end(page(url === '/with' ? tag : ''));
  }
  const code = await readFile(`dist${url}`).catch(() => undefined);
  response.writeHead(code ? 200 : 404, {'content-type': 'text/javascript'}).end(code);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});

async function visit(path) {
  const context = await browser.newContext({viewport: {width: 390, height: 780}});
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await tab.addInitScript(() => {
    globalThis.seen = {long: [], shift: 0};
    const watch = (type, heard) =>
      new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({type, buffered: true});
    watch('longtask', ({duration}) => globalThis.seen.long.push(Math.round(duration)));
    watch('layout-shift', ({value}) => (globalThis.seen.shift += value));
  });
  await tab.goto(origin + path);
  await tab.waitForTimeout(2500);
  const seen = await tab.evaluate('seen');
  await context.close();
  return seen;
}

const seen = {'/without': [], '/with': []};
for (let round = 0; round < rounds; round++) for (const path in seen) seen[path].push(await visit(path));
console.log('page of 20 articles, first visit, 4x slow-down   long tasks over 50 ms, one list a round   layout shift');
for (const [path, visits] of Object.entries(seen)) {
  const lists = visits.map(({long}) => `[${long.join(' ')}]`).join(' ');
  console.log(`${path.padEnd(12)} ${lists}   ${Math.max(...visits.map(({shift}) => shift))}`);
}
await browser.close();
server.close();
