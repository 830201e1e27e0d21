#!/usr/bin/env bash
# Lines that run a held script in any task lose it for good in a MutationObserver's callback while the page is parsed, and
# nothing is said.
#
# Chromium 156.0.8078.108 (Debian 12), driven by playwright-core 1.64.1; Node 20.20.2
#
# Consent tools mark scripts as <script type="text/plain">. One way to run such a node without leaving a trace in the page's
# own DOM: take it out, give it a JavaScript type, put it back, and take the type back at once. In a task that works: a
# classic inline script runs inside insertBefore(). For a returning visitor the natural place for these lines is the
# observer's callback that sees the script come. There insertBefore() runs nothing: the parser has not let go of the element
# (its "parser document" is set until its end tag is handled, after the callback), so that only the parser may start it, and the
# parser finds text/plain again. No error event, no line in the console, and it does not run when parsing is over either.
#
# Seen on 2026-11-29:
#   in the observer's callback: ran: false   connected: true   errors: 0
#   a task later:               ran: true    connected: true   errors: 0
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

const page = (release) => `<!doctype html><html><head><script>
  globalThis.ran = [];
  globalThis.errors = 0;
  addEventListener('error', () => errors++, true);
  const released = new Set();
  function putBack(script) {
    if (released.has(script)) return;
    released.add(script);
    const {parentNode, nextSibling} = script;
    script.remove();
    script.type = 'text/javascript';
    parentNode.insertBefore(script, nextSibling);
    script.type = 'text/plain';
  }
  new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) if (node.type === 'text/plain') ${release};
  }).observe(document, {childList: true, subtree: true});
</script></head><body>
<script type="text/plain" id="held">ran.push('held')</script>
<script>ran.push('page')</script>
</body></html>`;

const pages = {
  '/callback': page('putBack(node)'),
  '/task': page('setTimeout(() => putBack(node))'),
};
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(pages[request.url] ?? '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
console.log(`Chromium ${browser.version()}`);
const seen = {};
for (const path of Object.keys(pages)) {
  const tab = await browser.newPage();
  let lines = 0;
  tab.on('console', () => lines++);
  tab.on('pageerror', () => lines++);
  await tab.goto(`http://127.0.0.1:${server.address().port}${path}`);
  await tab.waitForTimeout(1000);
  const found = await tab.evaluate(() => {
    const held = document.querySelector('#held');
    return {isRun: ran.includes('held'), isThere: held.isConnected, errors};
  });
  seen[path] = {...found, errors: found.errors + lines};
}
await browser.close();
server.close();
const line = (what, {isRun, isThere, errors}) =>
  console.log(`${what.padEnd(28)}ran: ${String(isRun).padEnd(8)}connected: ${isThere}   errors: ${errors}`);
line("in the observer's callback:", seen['/callback']);
line('a task later:', seen['/task']);
const {'/callback': callback, '/task': task} = seen;
const isAsSeen = !callback.isRun && task.isRun && [callback, task].every(({isThere, errors}) => isThere && errors === 0);
process.exitCode = isAsSeen ? 0 : 1;
JS
node see.mjs
