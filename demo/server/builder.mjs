// The builder as `npm run builder` makes it, made when it is first asked for.
import {extname} from 'node:path';
import {types} from './files.mjs';

/**
 * @param {string} dist The folder of the built library.
 * @returns {(pathname: string, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function openBuilder(dist) {
  /** @type {Promise<Map<string, Buffer>> | undefined} */
  let files;
  const make = async () => (await import('../builder/build.mjs')).makeBuilder(dist);

  return async (pathname, response) => {
    const path = pathname.slice('/builder/'.length);
    // its own addresses are relative
    if (pathname === '/builder') return void response.writeHead(308, {location: '/builder/'}).end();
    files ??= make();
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const file = (await files).get(name);
    if (!file) return void response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('Not found\n');
    const type = types[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, {'content-type': type, 'cache-control': 'no-cache'}).end(file);
  };
}
