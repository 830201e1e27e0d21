#!/usr/bin/env bash
# The largest block of text of a page is never its largest contentful paint when it slides in from below the window, were it
# in one millisecond; the same block at the same place is, when it just appears.
#
# Chromium 156.0.8078.108 (Debian 12), driven by playwright-core 1.64.1; Node 20.20.2
#
# Cookie banners come late and are the largest text of many first visits, so they decide a site's Core Web Vitals. One would
# guess that what counts is the text that stands there in the end, which the visitor reads. What counts is its first paint
# alone: text whose first paint lies outside the window is no candidate, and coming in by `transform` paints nothing anew.
#
# Seen on 2026-11-29 (a small heading, then 300 ms later a block of forty words, at the foot of the window):
#   appears:             largest contentful paint: the block
#   slides in, 200 ms:   largest contentful paint: the heading
#   slides in, 1 ms:     largest contentful paint: the heading
#
# Ends with 1 when that changes. Installs Debian's chromium where it is not there.
set -euo pipefail
command -v chromium >/dev/null || { apt-get update -qq && apt-get install -qq -y chromium >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent playwright-core@1.64.1

cat > see.mjs <<'JS'
import {createServer} from 'node:http';
import {chromium} from 'playwright-core';

const page = (animation) => `<!doctype html><html lang="en"><head><style>
  @keyframes slide { from { transform: translateY(100vh) } }
  #block { position: fixed; inset: auto 0 0; margin: 0; font-size: 20px; animation: ${animation} }
</style></head><body><h1 id="heading">A shop</h1><script>
  globalThis.largest = '';
  new PerformanceObserver((list) => {
    for (const {element} of list.getEntries()) largest = element.id;
  }).observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => {
    const block = document.createElement('p');
    block.id = 'block';
    block.textContent = 'We use what the site needs to work. '.repeat(5);
    document.body.append(block);
  }, 300);
</script></body></html>`;

const cases = {
  'appears:': ['none', 'block'],
  'slides in, 200 ms:': ['slide 200ms', 'heading'],
  'slides in, 1 ms:': ['slide 1ms', 'heading'],
};
let current = '';
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(request.url === '/' ? page(current) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
console.log(`Chromium ${browser.version()}`);
let isAsSeen = true;
for (const [what, [animation, wanted]] of Object.entries(cases)) {
  current = animation;
  const tab = await browser.newPage({viewport: {width: 600, height: 800}});
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const block = tab.locator('#block');
  await block.waitFor();
  await block.evaluate((one) => Promise.all(one.getAnimations().map(({finished}) => finished)));
  await tab.waitForTimeout(1500);
  const largest = await tab.evaluate(() => largest);
  console.log(`${what.padEnd(21)}largest contentful paint: the ${largest}`);
  isAsSeen &&= largest === wanted;
  await tab.close();
}
await browser.close();
server.close();
process.exitCode = isAsSeen ? 0 : 1;
JS
node see.mjs
