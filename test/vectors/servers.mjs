import {readFileSync} from 'node:fs';
import {createServer, get} from 'node:http';
import {resolve} from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');
const types = {
  js: 'text/javascript',
  html: 'text/html',
  css: 'text/css',
  gif: 'image/gif',
  txt: 'text/plain',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};
const typeOf = (path) => types[path.split('.').pop()] ?? 'text/plain';
const listen = (server, host) => new Promise((done) => server.listen(0, host, () => done(server.address().port)));
const nameOf = (path) => path.split('/').pop().split('.')[0];

/**
 * The site on localhost, whose pages are set one by one, and the third party on 127.0.0.1. `reached` and `ran` hold the
 * vectors, each behind the name of the gate: `guard/img`.
 */
export async function startServers() {
  const pages = new Map(); // path → {html, headers}
  const code = new Map(); // gate/vector → text
  const reached = new Set();
  const ran = new Set();
  let site;

  const stranger = createServer((request, response) => {
    const [, gate, file] = new URL(request.url, 'http://x').pathname.split('/');
    if (file) reached.add(`${gate}/${nameOf(file)}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('supports-loading-mode', 'credentialed-prerender');
    response.setHeader('content-type', typeOf(file ?? ''));
    response.end(file?.endsWith('.js') ? `fetch('${site}/ran/${gate}/${nameOf(file)}', {mode: 'no-cors'})` : 'x');
  });
  stranger.on('upgrade', (request, socket) => {
    const [, gate, file] = request.url.split('/');
    reached.add(`${gate}/${nameOf(file)}`);
    socket.destroy();
  });

  const shop = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://x');
    const [, folder, gate, file = ''] = pathname.split('/');
    const send = (type, body, headers = {}) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('content-type', type);
      response.end(body);
    };
    const page = pages.get(pathname);
    if (page) return send('text/html', page.html, page.headers);
    if (folder === 'ran') ran.add(`${gate}/${file}`);
    if (folder === 'dist') return send('text/javascript', readFileSync(resolve(dist, pathname.slice(6))));
    if (folder === 'slow.js') return setTimeout(send, 400, 'text/javascript', '');
    if (folder === 'click.js') return send('text/javascript', `document.getElementById('a').click()`);
    if (folder === 'submit.js') return send('text/javascript', `document.getElementById('a').submit()`);
    if (folder === 'code' || folder === 'worker')
      return send('text/javascript', code.get(`${gate}/${nameOf(file)}${folder === 'worker' ? '/worker' : ''}`) ?? '');
    const elsewhere = `${strangerUrl}/${gate}/${file}`;
    if (folder === 'redirect') return send('text/plain', '', {location: elsewhere}, (response.statusCode = 302));
    if (folder === 'proxy') return get(elsewhere, (answer) => answer.resume().on('end', () => send('text/plain', '')));
    send('text/plain', '');
  });
  site = `http://localhost:${await listen(shop, 'localhost')}`;
  const strangerUrl = `http://127.0.0.1:${await listen(stranger, '127.0.0.1')}`;
  return {
    site,
    stranger: strangerUrl,
    pages,
    code,
    reached,
    ran,
    close: () => [shop, stranger].forEach((server) => (server.close(), server.closeAllConnections())),
  };
}
