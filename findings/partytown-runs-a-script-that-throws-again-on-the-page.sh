#!/usr/bin/env bash
# Partytown runs an external script that throws in its worker once more, on the page itself: a hit is sent twice, and the
# second comes from where the site had moved its trackers away.
#
# @qwik.dev/partytown 0.14.4; Chromium 156.0.8078.108 (Debian 12), driven by playwright-core 1.64.1; Node 20.20.2
#
# <script type="text/partytown" src="…"> is fetched and run in a worker. Whatever is thrown on the way, by the fetch or by
# the script's own last line, goes to one and the same catch, which appends <script type="text/javascript" src="…"> to the
# body. So a tracker that sends its hit and then reads a function of the page, which the worker does not have, is loaded
# again and sends another hit. The console says nothing, the first script is marked text/partytown-x as if all were well,
# and the second has nothing by which a consent tool would know it. An inline script that throws is marked with data-pterror
# instead, said in the console, and does not run again.
#
# Seen on 2026-11-30:
#   external, works:  hits from the worker: 1   from the page: 0   console: 0   marked: text/partytown-x
#   external, throws: hits from the worker: 1   from the page: 1   console: 0   marked: text/partytown-x
#   inline, throws:   hits from the worker: 1   from the page: 0   console: 1   marked: text/partytown, data-pterror
#
# Ends with 1 when that changes. Installs Debian's chromium where it is not there.
set -euo pipefail
command -v chromium >/dev/null || { apt-get update -qq && apt-get install -qq -y chromium >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent playwright-core@1.64.1 @qwik.dev/partytown@0.14.4

cat > see.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {chromium} from 'playwright-core';

// `onlyOnThePage` is a function of the page, which the worker does not have.
const tracker = (rest) => `fetch('/hit?' + typeof onlyOnThePage); ${rest}`;
const files = {'/works.js': tracker(''), '/throws.js': tracker('onlyOnThePage();')};
const page = (script) => `<!doctype html><html><head><script>
  function onlyOnThePage() {}
  globalThis.begun = new Promise((done) => document.addEventListener('pt0', done));
</script><script src="/~partytown/partytown.js"></script></head><body>${script}</body></html>`;
const pages = {
  '/external-works': page('<script id="one" type="text/partytown" src="/works.js"></script>'),
  '/external-throws': page('<script id="one" type="text/partytown" src="/throws.js"></script>'),
  '/inline-throws': page(`<script id="one" type="text/partytown">${tracker('onlyOnThePage();')}</script>`),
};
let hits = [];
const server = createServer((request, response) => {
  const {pathname, search} = new URL(request.url, 'http://site');
  if (pathname === '/hit') hits.push(search.slice(1));
  const [, name] = /^\/~partytown\/([\w.-]+)$/.exec(pathname) ?? [];
  const type = pages[pathname] || pathname.endsWith('.html') ? 'text/html' : 'text/javascript';
  response.setHeader('content-type', type);
  if (name) return response.end(readFileSync(`node_modules/@qwik.dev/partytown/lib/${name}`));
  response.end(pages[pathname] ?? files[pathname] ?? '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
const seen = [];
for (const name of Object.keys(pages)) {
  hits = [];
  const tab = await browser.newPage();
  let lines = 0;
  tab.on('console', () => lines++);
  tab.on('pageerror', () => lines++);
  await tab.goto(url + name);
  await tab.evaluate(() => globalThis.begun);
  await tab.waitForLoadState('networkidle');
  const mark = await tab.evaluate(() => {
    const {type, dataset} = document.querySelector('#one');
    return type + (dataset.pterror === undefined ? '' : ', data-pterror');
  });
  const count = (from) => hits.filter((one) => one === from).length;
  const [worker, main] = ['undefined', 'function'].map(count);
  seen.push([name, worker, main, mark, lines]);
  const what = `${name.slice(1).replace('-', ', ')}:`.padEnd(18);
  console.log(`${what}hits from the worker: ${worker}   from the page: ${main}   console: ${lines}   marked: ${mark}`);
  await tab.close();
}
await browser.close();
server.close();
const known = [
  ['/external-works', 1, 0, 'text/partytown-x', 0],
  ['/external-throws', 1, 1, 'text/partytown-x', 0],
  ['/inline-throws', 1, 0, 'text/partytown, data-pterror', 1],
];
if (JSON.stringify(seen) !== JSON.stringify(known)) {
  console.error('It behaves otherwise now.');
  process.exitCode = 1;
}
JS
node see.mjs
