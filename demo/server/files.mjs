import {createHash} from 'node:crypto';
import {readFile, realpath, stat} from 'node:fs/promises';
import {extname, join, resolve, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

/** By the end of a file's name. @type {Record<string, string>} */
export const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const squeeze = {
  br: (/** @type {Buffer} */ body) => promisify(brotliCompress)(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}),
  gzip: promisify(gzip),
};

/**
 * Finds the file that a request's path means. Never leaves `root`: not by `..`, not by `%2e%2e`, not by a link.
 * @param {string} root
 * @param {string} pathname As it stands in the request, percent-encoded, without query.
 * @returns {Promise<string | undefined>}
 */
export async function findFile(root, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined; // Malformed percent-encoding names no file.
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => part.startsWith('.'))) return;
  if (name.endsWith('/')) name += 'index.html';
  try {
    const home = await realpath(resolve(root));
    const file = await realpath(join(home, name));
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined; // It does not exist.
  }
}

/**
 * Reads files for answers and keeps them, compressed, until they change on disk.
 * @param {(text: string) => string} [fillHtml] Applied to every HTML file.
 */
export function createFileReader(fillHtml = (text) => text) {
  /** @type {Map<string, {stamp: string, body: Buffer, etag: string, squeezed: Map<string, Buffer>}>} */
  const kept = new Map();

  /** @param {string} file */
  async function load(file) {
    const {mtimeMs, size} = await stat(file);
    const stamp = `${mtimeMs} ${size}`;
    const known = kept.get(file);
    if (known?.stamp === stamp) return known;
    const raw = await readFile(file);
    const body = extname(file) === '.html' ? Buffer.from(fillHtml(raw.toString('utf8'))) : raw;
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const fresh = {stamp, body, etag, squeezed: new Map()};
    kept.set(file, fresh);
    return fresh;
  }

  /**
   * Answers with the file: right type, brotli or gzip when accepted, 304 when the browser has it already.
   * @param {string} file
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async function sendFile(file, request, response) {
    const {body, etag, squeezed} = await load(file);
    const extension = extname(file);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = body.length < 600 ? '' : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : '';
    const tag = `"${etag}${encoding && `-${encoding}`}"`;
    response.setHeader('content-type', types[extension] ?? 'application/octet-stream');
    response.setHeader('cache-control', extension === '.html' ? 'no-cache' : 'public, max-age=0, must-revalidate');
    response.appendHeader('vary', 'accept-encoding');
    response.setHeader('etag', tag);
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();

    let answer = body;
    if (encoding === 'br' || encoding === 'gzip') {
      answer = squeezed.get(encoding) ?? (await squeeze[encoding](body));
      squeezed.set(encoding, answer);
      response.setHeader('content-encoding', encoding);
    }
    response.setHeader('content-length', answer.length);
    response.end(request.method === 'HEAD' ? undefined : answer);
  };
}
