import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {listen} from '../../demo/server/listen.mjs';

const root = resolve(import.meta.dirname, '../..');
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  ui: 'none',
  gate: {requireGesture: false, onWithdraw: 'none'},
};

/** How a thing is written: held, or in the control as the same page has it without us. */
const make = ({id, kind, version}, isHeld, stranger) => {
  const address = `${stranger}/${id}-${version}.${{script: 'js', iframe: 'html', img: 'gif'}[kind]}`;
  if (!isHeld) return [kind, {id, src: address}];
  return [kind, {id, ...(kind === 'script' && {type: 'text/plain'}), 'data-consent': 'beacon', 'data-src': address}];
};
const markup = (item, isHeld, stranger) => {
  const [tag, attributes] = make(item, isHeld, stranger);
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<${tag} ${text.join(' ')}>${tag === 'img' ? '' : `</${tag}>`}`;
};

/** The page's site on `localhost`, and on `127.0.0.1` a third party that writes down who comes. */
export async function startSite(bundles) {
  const requests = [];
  const strangers = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    const name = pathname.slice(1).replace(/\.\w+$/, '');
    if (pathname !== '/favicon.ico') requests.push(name);
    response.setHeader('cache-control', 'no-store');
    response.setHeader(
      'content-type',
      {js: 'text/javascript', gif: 'image/gif'}[pathname.split('.')[1]] ?? 'text/html',
    );
    response.end(pathname.endsWith('.js') ? `ran('${name}')` : pathname.endsWith('.gif') ? gif : `<p>${name}`);
  });
  const stranger = `http://127.0.0.1:${strangers.port}`;
  const pages = new Map();
  const head = (isHeld) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><script>
    window.faults = []; window.runs = window.runs ?? [];
    window.ran = (name) => runs.push(name);
    addEventListener('error', ({message}) => faults.push(String(message)));
    addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
    // where the machine is so busy that the database does not answer in time, the library says so, and tries again
    const isExpected = (text) => text.includes('storage failed: no answer');
    window.say = console.error;
    console.error = (...all) => {
      const text = all.map(String).join(' ').slice(0, 300);
      if (!isExpected(text)) faults.push(text);
      say(...all);
    };
    window.make = (item) => (${make.toString()})(item, ${isHeld}, '${stranger}');
  </script>${
    isHeld
      ? `<script type="application/json" id="c">${JSON.stringify(config)}</script><script src="/dist/ithn.js" data-config="#c"></script>`
      : ''
  }`;
  const shop = await listen(0, (request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '', 'http://x');
    const isHeld = searchParams.get('as') !== 'control';
    response.setHeader('cache-control', 'no-store');
    const file = [/^\/(dist)\/[\w./-]+$/, /^\/(modules)\/[\w./@-]+$/].some((one) => one.test(pathname))
      ? resolve(root, pathname.replace('/modules/', 'test/guest/node_modules/').replace(/^\//, ''))
      : '';
    if (file && !pathname.includes('..') && existsSync(file)) {
      response.setHeader('content-type', 'text/javascript');
      return void createReadStream(file).pipe(response);
    }
    if (pathname.startsWith('/bundle/')) {
      response.setHeader('content-type', 'text/javascript');
      return void response.end(bundles.get(pathname.slice('/bundle/'.length)));
    }
    const page = pages.get(pathname);
    response.writeHead(page ? 200 : 404, {'content-type': 'text/html; charset=utf-8'});
    response.end(page ? head(isHeld) + page((item) => markup(item, isHeld, stranger), isHeld) : '');
  });
  return {
    url: `http://localhost:${shop.port}`,
    stranger,
    requests,
    page: (path, html) => void pages.set(path, html),
    read: (file) => readFileSync(resolve(root, file), 'utf8'),
    close: () => Promise.all([shop.close(), strangers.close()]),
  };
}
