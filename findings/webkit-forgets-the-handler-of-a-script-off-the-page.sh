#!/usr/bin/env bash
# An `error` event that a browser owes to a script is never heard in WebKit when the script's tree is off the page, nobody
# refers to it, and memory is collected in between. Chromium calls every handler.
#
# WebKitGTK 2.50.6 with WebKitWebDriver (Debian 12, webkit2gtk-driver); Chromium 156.0.8078.108 by playwright-core 1.64.1
#
# A script with an empty address fails in a task of its own, without a request. Code that only wants the answer gives it an
# onerror, puts it into a document and takes it off again at once. The event is queued, and one would guess that a queued event
# keeps its target and the target's handler alive, as it does in Chromium. In WebKit the element is kept, its JavaScript
# handler is not: when the collector runs before the event, the handler is gone, and nothing says so. One reference from
# anywhere, such as an array, is enough.
#
# Seen on 2026-11-29, 200 scripts each, with memory used up right after:
#   WebKit, referred to by nothing:    0 of 200 answered
#   WebKit, referred to by an array:   200 of 200 answered
#   Chromium, referred to by nothing:  200 of 200 answered
#
# Ends with 1 when that changes. Installs Debian's webkit2gtk-driver, xvfb and chromium where they are not there.
set -euo pipefail
wanted=()
command -v WebKitWebDriver >/dev/null || wanted+=(webkit2gtk-driver)
command -v Xvfb >/dev/null || wanted+=(xvfb)
command -v chromium >/dev/null || wanted+=(chromium)
[ ${#wanted[@]} -eq 0 ] || { apt-get update -qq && apt-get install -qq -y "${wanted[@]}" >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent playwright-core@1.64.1

cat > see.mjs <<'JS'
import {spawn} from 'node:child_process';
import {createServer} from 'node:http';
import {setTimeout} from 'node:timers/promises';
import {chromium} from 'playwright-core';

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>A page</title>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const page = `http://127.0.0.1:${server.address().port}/`;

/** Asks 200 scripts, then uses memory up, so that it is collected before the events come. */
const ask = (isKept) => `
  window.answers = 0;
  window.kept = [];
  for (let time = 0; time < 200; time++) {
    const host = document.createElement('div');
    const script = document.createElement('script');
    script.src = '';
    script.onerror = () => answers++;
    host.append(script);
    document.documentElement.append(host);
    host.remove();
    if (${isKept}) kept.push(host);
  }
  const waste = [];
  for (let time = 0; time < 300; time++) waste.push(new Array(1e5).fill(time), 'x'.repeat(1e6 + time).split(''));
  return true;`;

/** One WebKit, driven over W3C WebDriver. */
async function inWebKit(isKept) {
  const port = 20000 + Math.floor(Math.random() * 20000);
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const display = await new Promise((done) => screen.stdio[3].once('data', (data) => done(`:${String(data).trim()}`)));
  const env = {...process.env, DISPLAY: display, WEBKIT_DISABLE_DMABUF_RENDERER: '1'};
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env});
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  for (let time = 0; time < 100; time++)
    if (await call('GET', '/status').catch(() => {})) break;
    else await setTimeout(100);
  const {sessionId, capabilities} = await call('POST', '/session', {capabilities: {alwaysMatch: {}}});
  const session = `/session/${sessionId}`;
  const run = (script) => call('POST', `${session}/execute/sync`, {script, args: []});
  await call('POST', `${session}/url`, {url: page});
  await run(ask(isKept));
  await setTimeout(3000);
  const answers = await run('return answers');
  await call('DELETE', session);
  driver.kill();
  screen.kill();
  return {answers, version: capabilities.browserVersion};
}

async function inChromium() {
  const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
  const tab = await browser.newPage();
  await tab.goto(page);
  await tab.evaluate((code) => new Function(code)(), ask(false));
  await setTimeout(3000);
  const answers = await tab.evaluate(() => answers);
  await browser.close();
  return answers;
}

const dropped = await inWebKit(false);
const kept = await inWebKit(true);
const chromiumAnswers = await inChromium();
server.close();
console.log(`WebKit ${dropped.version}, referred to by nothing:    ${dropped.answers} of 200 answered`);
console.log(`WebKit ${dropped.version}, referred to by an array:   ${kept.answers} of 200 answered`);
console.log(`Chromium, referred to by nothing:  ${chromiumAnswers} of 200 answered`);
process.exit(dropped.answers < 20 && kept.answers === 200 && chromiumAnswers === 200 ? 0 : 1);
JS
node see.mjs
