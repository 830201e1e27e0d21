// A shop for each tracker and way to look at it, and a server of the vendor's own for each, that writes down who comes.
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {listen} from '../../demo/server/listen.mjs';
import {bundle} from './bundle.mjs';

const root = resolve(import.meta.dirname, '../..');
const folders = [resolve(import.meta.dirname, 'node_modules'), resolve(root, 'node_modules')];
const js = 'text/javascript; charset=utf-8';

/** The file of a tracker, from the folder of whichever package.json names it. */
const read = (file) => {
  const found = folders.map((folder) => resolve(folder, file)).find((path) => existsSync(path));
  if (!found) throw new Error(`${file} is neither in test/trackers/node_modules nor in node_modules.`);
  return readFileSync(found);
};

/** What a visitor and a shop do on any page, and what every page's code asks of its tracker; in a file of the site's own. */
const shopCode = (acts = '') => `
  window.crashes = [];
  addEventListener('error', ({message}) => crashes.push(message));
  window.act = (times) => {
    document.querySelector('button').dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: 5, clientY: 5}));
    dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new Event('visibilitychange'));
    history.pushState({}, '', '?step=' + times);
    console.error('shop: sold out ' + times);
    setTimeout(() => { throw new Error('shop: ' + times); });
    setTimeout(() => { try { ${acts} } catch {} });
  };`;

const config = ({id, name}, network) => ({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  site: {email: 'privacy@shop.example'},
  services: [
    {
      id,
      name,
      provider: name,
      categories: 'beacon',
      policyUrl: '/privacy',
      ...(network === 'block' && {hosts: ['127.0.0.1']}),
    },
  ],
  gate: {network, onWithdraw: 'none', requireGesture: false},
  ui: 'none',
  locale: 'en',
});

/** Where the vendor's server is stands in the site's own code, not in what is held: nothing on the page names it. */
const unnamed = `' + vendorAt + '`;

function pageOf(tracker, network, cdn, at) {
  const held = network ? `type="text/plain" data-consent="beacon" data-service="${tracker.id}"` : '';
  const inline = (code) => (code ? `<script ${held}>${code(unnamed)}</script>` : '');
  const library = `<script type="application/json" id="c">${JSON.stringify(config(tracker, network))}</script><script src="/dist/ithn.js" data-config="#c"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
    <script>
      // some trackers are silent where a machine drives the browser
      Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false, configurable: true});
      window.vendorAt = '${at}';
    </script><script src="/${tracker.id}.js"></script>
    ${network ? library : ''}${inline(tracker.before)}<script ${held} src="${cdn}/${tracker.id}.js"></script>${inline(tracker.start)}
    </head><body><h1>Bread</h1><button>Buy</button></body></html>`;
}

const allow = (request, response) => {
  const {origin} = request.headers;
  response.setHeader('access-control-allow-origin', origin ?? '*');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, OPTIONS');
  if (origin) response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('cache-control', 'no-store');
  request.resume();
};

/** A vendor's server for one page of one visitor: its address, and what came. */
async function startVendor({answers = {}}) {
  const requests = [];
  const server = await listen(0, (request, response) => {
    allow(request, response);
    const {pathname} = new URL(request.url ?? '', 'http://x');
    if (pathname !== '/favicon.ico') requests.push(`${request.method} ${pathname}`);
    const answer = Object.entries(answers).find(([part]) => pathname.includes(part))?.[1] ?? '{}';
    response.setHeader('content-type', pathname.endsWith('.js') ? js : 'application/json');
    response.end(pathname.endsWith('.js') ? '' : answer.replaceAll('HOST', request.headers.host));
  });
  return {at: `http://127.0.0.1:${server.port}`, requests, close: server.close};
}

export async function startSite(trackers) {
  const code = new Map();
  for (const tracker of trackers)
    code.set(`/${tracker.id}.js`, tracker.module ? await bundle(tracker) : read(tracker.file));
  const cdn = await listen(0, (request, response) => {
    allow(request, response);
    response.writeHead(code.has(request.url) ? 200 : 404, {'content-type': js});
    response.end(code.get(request.url));
  });
  const pages = new Map();
  const shop = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    const page = pages.get(pathname);
    const file = pathname.startsWith('/dist/') && !pathname.includes('..') ? resolve(root, pathname.slice(1)) : '';
    if (file && existsSync(file)) {
      response.setHeader('content-type', js);
      return void createReadStream(file).pipe(response);
    }
    const isCode = pathname.endsWith('.js');
    response.writeHead(page ? 200 : 404, {'content-type': isCode ? js : 'text/html; charset=utf-8'});
    response.end(page);
  });
  return {
    /** A page for one visitor. `network` is the gate's, or nothing: a page without Ithn. */
    async open(tracker, name, network) {
      const vendor = await startVendor(tracker);
      const path = `/${tracker.id}-${name}`;
      pages.set(`/${tracker.id}.js`, shopCode(tracker.acts));
      pages.set(path, pageOf(tracker, network, `http://127.0.0.1:${cdn.port}`, vendor.at));
      return {...vendor, url: `http://localhost:${shop.port}${path}`};
    },
    close: () => Promise.all([shop.close(), cdn.close()]),
  };
}
