import {fileURLToPath} from 'node:url';
import {createFileReader, findFile} from './files.mjs';
import {listen} from './listen.mjs';
import {answerAs} from './stranger-answers.mjs';

/** The first part of a path names the stranger: one server plays them all. */
const kinds = ['posthog', 'mixpanel', 'pixel', 'ad', 'map', 'style', 'survey'];

/** What browsers ask for by themselves says nothing about a page. */
const isNoise = (/** @type {string} */ pathname) => /^\/(favicon\.ico|robots\.txt|\.well-known\/)/.test(pathname);

/** The vendors' own browser files, unmodified, as npm installed them. */
const vendorFolders = {
  posthog: fileURLToPath(new URL('../../node_modules/posthog-js/dist', import.meta.url)),
  mixpanel: fileURLToPath(new URL('../../node_modules/mixpanel-browser/dist', import.meta.url)),
};

/**
 * The strangers: third parties on another host, which write down every request that reaches them.
 * @param {object} options
 * @param {number} options.port
 * @param {import('./footprints.mjs').Footprints} options.footprints
 */
export async function startStrangers({port, footprints}) {
  const sendFile = createFileReader();

  const server = await listen(port, async (request, response) => {
    const path = request.url ?? '/';
    const [pathname = '/', query] = path.split('?', 2);
    if (isNoise(pathname)) return void response.writeHead(404).end();

    const time = Date.now();
    const kind = kinds.find((known) => pathname.startsWith(`/${known}/`)) ?? 'other';
    let bytes = 0;
    for await (const chunk of request) bytes += chunk.length;
    const {cookie: cookies = '', referer = ''} = request.headers;
    footprints.add({time, method: request.method ?? '', path, kind, cookies, referer, bytes});

    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (kind === 'posthog' || kind === 'mixpanel') {
      const rest = pathname.slice(kind.length + 1);
      const file = /^\/[\w.-]+\.js$/.test(rest) ? await findFile(vendorFolders[kind], rest) : undefined;
      if (file) return sendFile(file, request, response);
    }
    answerAs(kind, pathname, new URLSearchParams(query), response);
  });
  return {url: `http://127.0.0.1:${server.port}`, close: server.close};
}

/**
 * Trackers answer whoever asks, with credentials.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function allowOrigin({headers}, response) {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? 'content-type');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('vary', 'origin');
  if (headers.origin) response.setHeader('access-control-allow-credentials', 'true');
}
