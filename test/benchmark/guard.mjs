// What the network guard costs a call of fetch that it lets through, beside the browser's own fetch, by turns in one page.
// Prints.  node test/benchmark/guard.mjs
import {createServer} from 'node:http';
import {chromium} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {fileIn} from './release-pages.mjs';

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {network: 'block', allow: ['cdn.example']},
};
const page = `<!doctype html><title>Guard</title><script>window.native = fetch</script>
<script type="application/json" id="c">${JSON.stringify(config)}</script><script src="/ithn.js" data-config="#c"></script>`;

const server = createServer(({url}, response) => {
  const code = url === '/' ? undefined : fileIn('dist', url.slice(1));
  response.writeHead(200, {'content-type': code ? 'text/javascript' : 'text/html'}).end(code ?? page);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});
const tab = await browser.newPage();
await tab.goto(`http://localhost:${server.address().port}/`);
await tab.waitForFunction(() => window.fetch !== window.native);
const seen = await tab.evaluate(() => {
  const signal = AbortSignal.abort(); // aborted beforehand: what is measured is the call, not the request
  const time = (call) => {
    const began = performance.now();
    for (let times = 0; times < 3000; times++) call('https://cdn.example/x', {signal}).catch(() => {});
    return (performance.now() - began) / 3;
  };
  return Array.from({length: 15}, () => ({native: time(window.native), guarded: time(window.fetch)}));
});
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const [own, guarded, more] = [
  seen.map(({native}) => native),
  seen.map(({guarded}) => guarded),
  seen.map(({native, guarded}) => guarded - native),
].map(middle);
console.log(
  `a call of fetch: ${own.toFixed(1)} µs, with the guard ${guarded.toFixed(1)} µs, ${more.toFixed(1)} µs more`,
);
await browser.close();
server.close();
