import {createReadStream, existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {listen} from '../../demo/server/listen.mjs';
import {vendors} from './vendors.mjs';

const root = resolve(import.meta.dirname, '../..');
/** What browsers ask for by themselves says nothing about a page. */
const isNoise = (path) => /^\/(favicon\.ico|robots\.txt|\.well-known\/)/.test(path);

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  site: {email: 'privacy@shop.example'},
  services: vendors.map(({id, name, keeps}) => ({
    id,
    name,
    provider: name,
    categories: 'beacon',
    policyUrl: '/privacy',
    stores: keeps,
  })),
  locale: 'en',
};

const held = (isHeld, service) => (isHeld ? `type="text/plain" data-consent="beacon" data-service="${service}"` : '');

/** A page with every vendor on it: held, or in the control as it would be without a gate. */
function pageOf(isHeld, stranger, onWithdraw = 'reload') {
  const tags = vendors.map(({id, file, before, start}) => {
    const inline = (code) => (code ? `<script ${held(isHeld, id)}>${code(`${stranger}/${id}`)}</script>` : '');
    return `${inline(before)}<script ${held(isHeld, id)} src="${stranger}/${id}/${file}"></script>${inline(start)}`;
  });
  const library = `<script type="application/json" id="c">${JSON.stringify({...config, gate: {onWithdraw}})}</script><script src="/dist/ithn.js" data-config="#c"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
    <script>
      // some trackers are silent where a machine drives the browser
      Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false, configurable: true});
      window.crashes = [];
      addEventListener('error', ({message}) => crashes.push(message));
    </script>
    ${isHeld ? library : ''}${tags.join('\n')}</head><body><h1>Bread</h1><a href="/">again</a></body></html>`;
}

/** The shop on \`localhost\`, and on \`127.0.0.1\` one server that plays all vendors and writes down who comes. */
export async function startSite() {
  const requests = []; // {vendor, path, isLibrary}
  const libraries = new Map(vendors.map(({id, file}) => [`/${id}/${file}`, resolve(root, 'node_modules', file)]));

  const strangers = await listen(0, async (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    const {origin} = request.headers;
    response.setHeader('access-control-allow-origin', origin ?? '*');
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS');
    if (origin) response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('cache-control', 'no-store');
    if (isNoise(pathname)) return void response.writeHead(404).end();
    const vendor = pathname.split('/')[1];
    const library = libraries.get(pathname);
    requests.push({vendor, path: `${request.method} ${pathname}`, isLibrary: !!library});
    request.resume();
    if (library) {
      response.setHeader('content-type', 'text/javascript');
      return void createReadStream(library).pipe(response);
    }
    const {answers = {}} = vendors.find(({id}) => id === vendor) ?? {};
    const answer = Object.entries(answers).find(([end]) => pathname.endsWith(end))?.[1] ?? '{}';
    response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'application/json');
    response.end(pathname.endsWith('.js') ? '' : answer.replaceAll('HOST', request.headers.host));
  });
  const stranger = `http://127.0.0.1:${strangers.port}`;

  const shop = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    const file = pathname.startsWith('/dist/') && resolve(root, pathname.slice(1));
    if (file && file.startsWith(resolve(root, 'dist')) && existsSync(file)) {
      response.setHeader('content-type', 'text/javascript');
      return void createReadStream(file).pipe(response);
    }
    const isPage = ['/held', '/live', '/stays'].includes(pathname);
    response.writeHead(isPage ? 200 : 404, {'content-type': 'text/html; charset=utf-8'});
    response.end(isPage ? pageOf(pathname !== '/live', stranger, pathname === '/stays' ? 'none' : 'reload') : '');
  });
  return {
    url: `http://localhost:${shop.port}`,
    requests,
    close: () => Promise.all([shop.close(), strangers.close()]),
  };
}
