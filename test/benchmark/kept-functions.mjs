// Why one request of a kept `fetch(address)` or `sendBeacon` may pass after a no: three designs that would refuse it, tried
// alone on a page without Ithn, in three engines. Prints what arrived and what became of the site's own call.
//   node test/benchmark/kept-functions.mjs
import {listen} from '../../demo/server/listen.mjs';
import {engines, startVisitor} from '../tools/visitor.mjs';

const heard = [];
const server = () =>
  listen(0, (request, response) => {
    if (request.url !== '/' && request.url !== '/favicon.ico') heard.push(request.url);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'application/json');
    response.end(request.url === '/' ? '<!doctype html><title>Shop</title>' : '{"list":[]}');
  });
const [shop, vendor, api] = [await server(), await server(), await server()];
const hosts = `const vendor = 'http://127.0.0.1:${vendor.port}', api = 'http://localhost:${api.port}';`;
const kept = `const keptFetch = fetch.bind(window), keptBeacon = navigator.sendBeacon.bind(navigator);`;
const shut = `
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "connect-src 'self'";
  document.head.append(meta);`;
const track = `await keptFetch(vendor + '/fetch').catch(() => {}); keptBeacon(vendor + '/beacon');`;
const buy = `
  let bought = 'refused';
  try {
    const response = await fetch(api + '/bought');
    const {list} = await response.json();
    bought = 'sent; a Response: ' + (response instanceof Response) + ', an Array: ' + (list instanceof Array);
  } catch {}`;
const designs = {
  'nothing: the control': `${track} ${buy} return bought;`,
  'a policy at the no, with what was reached before': `${shut} ${track} ${buy} return bought;`,
  'that policy, and a frame from before it that makes the calls of the site': `
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.documentElement.append(frame);
    const free = frame.contentWindow.fetch;
    ${shut}
    window.fetch = (...all) => free(...all);
    ${track} ${buy} return bought;`,
  'a hidden getter where the browser reads options': `
    const read = [];
    for (const name of ['integrity', 'method', 'signal', Symbol.toPrimitive, Symbol.iterator, 'toString', 'then'])
      if (!Object.hasOwn(Object.prototype, name))
        Object.defineProperty(Object.prototype, name, {configurable: true, get() { read.push(String(name)); throw new TypeError(); }});
    try { void keptFetch(vendor + '/fetch'); keptBeacon(vendor + '/beacon'); }
    finally { for (const name of ['integrity', 'method', 'signal', Symbol.toPrimitive, Symbol.iterator, 'then']) delete Object.prototype[name]; }
    ${buy} return bought + '; read: ' + (read.join() || 'nothing');`,
};
for (const engine of engines) {
  const visitor = await startVisitor(engine);
  const page = await visitor.open();
  for (const [name, design] of Object.entries(designs)) {
    await page.goto(`http://localhost:${shop.port}/`);
    heard.length = 0;
    const bought = await page.run(`return (async () => { ${hosts} ${kept} ${design} })()`);
    await page.goto(`http://localhost:${shop.port}/`); // a beacon may wait until then
    await page.run(`return fetch('/answer').then(() => true)`);
    console.log(
      `${engine}, ${name}: the tracker ${heard.filter((one) => /fetch|beacon/.test(one)).join(' ') || 'is silent'}; the site: ${bought}`,
    );
  }
  await visitor.stop();
}
await Promise.all([shop, vendor, api].map(({close}) => close()));
