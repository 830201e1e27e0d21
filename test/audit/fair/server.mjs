// The fair's one server: sites by their names below .localhost, everybody else by any other name. It writes down who comes.
import {createReadStream, existsSync} from 'node:fs';
import {extname, join, resolve} from 'node:path';
import {listen} from '../../../demo/server/listen.mjs';

const root = resolve(import.meta.dirname, '../../..');
const types = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.map': 'application/json'};
const folders = {
  '/ithn/': join(root, 'dist'),
  '/rivals/': resolve(import.meta.dirname, 'node_modules'),
  '/real/': join(root, 'node_modules'),
};

/** What a stranger's tag does where it runs: keeps something as the vendor does, and calls home. */
const tags = {
  'static.hotjar.com': `document.cookie = '_hjSessionUser_1=x; max-age=' + 365 * 86400 + '; path=/'; new Image().src = 'http://static.hotjar.com/seen.gif?v=1';`,
  'analytics.tiktok.com': `document.cookie = '_ttp=x; max-age=' + 390 * 86400 + '; path=/'; navigator.sendBeacon('http://analytics.tiktok.com/api/v2/pixel', 'x');`,
};

/** @param {readonly {id: string, html: string, answer?: Function, gpcJson?: boolean, policy?: string}[]} sites */
export async function startFair(sites) {
  /** Every request for a stranger: {host, path, site, agent}. */
  const log = [];
  const server = await listen(0, (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const site = sites.find(({id}) => host === `${id}.localhost`);
    if (!site) {
      const {referer = '', 'user-agent': agent = ''} = request.headers;
      log.push({host, path: pathname, site: /^https?:\/\/([\w-]+)\.localhost/.exec(referer)?.[1], agent});
      return answerAsStranger(host, pathname, request, response);
    }
    if (site.answer?.(request, response)) return undefined;
    const folder = Object.keys(folders).find((start) => pathname.startsWith(start));
    const isLibrary = /^\/[\w/-]+\.(js|css)$/.test(pathname);
    const file = folder
      ? join(folders[folder], pathname.slice(folder.length))
      : isLibrary
        ? join(root, 'dist', pathname)
        : '';
    if (file && !file.includes('..') && existsSync(file)) {
      response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
      return void createReadStream(file).pipe(response);
    }
    if (pathname === '/.well-known/gpc.json' && site.gpcJson !== false)
      return send(response, '{"gpc": true}', 'application/json');
    if (pathname === '/privacy')
      return send(
        response,
        site.policy ??
          '<!doctype html><title>Privacy</title><p>In force since 1 November 2026. <a href="mailto:privacy@fair.example">Write to us</a>',
      );
    if (pathname !== '/') return void response.writeHead(404).end();
    return send(response, site.html);
  });
  return {port: server.port, log, close: server.close};
}

function send(response, text, type = 'text/html') {
  response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'}).end(text);
}

function answerAsStranger(host, pathname, request, response) {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('cache-control', 'no-store');
  if (pathname.endsWith('.html')) return send(response, '<!doctype html><p>A map</p>');
  if (pathname.endsWith('.js')) return send(response, tags[host] ?? '', 'text/javascript');
  if (pathname.endsWith('.css')) return send(response, 'p{}', 'text/css');
  response.writeHead(200, {'content-type': 'image/gif'});
  response.end(Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'));
}
