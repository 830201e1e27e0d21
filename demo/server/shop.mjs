import {join} from 'node:path';
import {openBuilder} from './builder.mjs';
import {renderDocs} from './docs.mjs';
import {createFileReader, findFile} from './files.mjs';
import {openKnownServices} from './known-services.mjs';
import {listen} from './listen.mjs';
import {openPeople} from './people.mjs';

/** The modules that run the demo (`.mjs`) are no part of the site. */
const isPublic = (/** @type {string | undefined} */ file) => file && !file.endsWith('.mjs');

/**
 * The shop: the pages of `demo/`, the built library beside them, and the panel's view of the footprints.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.site The folder of the pages.
 * @param {string} options.dist The folder of the built library.
 * @param {string} options.strangersUrl Stands for `%STRANGERS%` in every page.
 * @param {import('./footprints.mjs').Footprints} options.footprints
 * @param {import('node:http').RequestListener} options.collect Answers for the collector of receipts.
 * @param {string} [options.token] What the shop's own people bear.
 * @param {Record<string, string>} [options.headers] Added to every answer, a Content-Security-Policy for example.
 */
export async function startShop({port, site, dist, strangersUrl, footprints, collect, token, headers = {}}) {
  const answerPeople = openPeople(token);
  const answerBuilder = openBuilder(dist);
  const knownServices = openKnownServices();
  const sendFile = createFileReader((html) => html.replaceAll('%STRANGERS%', strangersUrl));

  const server = await listen(port, async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const pathname = (request.url ?? '/').split('?')[0] ?? '/';
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /panel/footprints') return sendJson(response, footprints.list);
    if (route === 'GET /panel/events') return sendEvents(response, footprints);
    if (route === 'POST /panel/clear') {
      footprints.clear();
      return void response.writeHead(204).end();
    }
    if (pathname.startsWith('/people/')) return answerPeople(request, response);
    if (pathname.startsWith('/ithn/')) return collect(request, response);
    if (route === 'GET /desk/services.json') return sendJson(response, await knownServices());
    // https://www.w3.org/TR/gpc/#gpc-support-representation
    if (route === 'GET /.well-known/gpc.json') return sendJson(response, {gpc: true, lastUpdate: '2026-11-22'});
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();

    if (/^\/builder(\/|$)/.test(pathname)) return answerBuilder(pathname, response);
    const docs = /^\/docs\/(?:([a-z0-9-]+)\.html)?$/.exec(pathname);
    if (docs) {
      const html = await renderDocs(join(site, 'docs'), docs[1] ?? '');
      if (html) return sendHtml(response, html);
    }
    const page = await findFile(site, pathname);
    const file = isPublic(page) ? page : await findFile(dist, pathname);
    if (file) return sendFile(file, request, response);
    response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('Not found\n');
  });
  return {url: `http://localhost:${server.port}`, close: server.close};
}

/** @param {import('node:http').ServerResponse} response @param {string} html */
function sendHtml(response, html) {
  response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache'}).end(html);
}

/** @param {import('node:http').ServerResponse} response @param {unknown} value */
function sendJson(response, value) {
  response.writeHead(200, {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'});
  response.end(JSON.stringify(value));
}

/**
 * Server-sent events: `footprint` for each new one, `clear` when the list was emptied.
 * @param {import('node:http').ServerResponse} response
 * @param {import('./footprints.mjs').Footprints} footprints
 */
function sendEvents(response, footprints) {
  response.writeHead(200, {'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store'});
  response.write('retry: 2000\n\n');
  const stop = footprints.watch((footprint) => {
    response.write(
      footprint ? `event: footprint\ndata: ${JSON.stringify(footprint)}\n\n` : 'event: clear\ndata: {}\n\n',
    );
  });
  response.on('close', stop);
}
