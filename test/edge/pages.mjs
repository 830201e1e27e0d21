// Pages as a server may send them, and a client that reads what comes as it stands.
import {request} from 'node:http';
import {once} from 'node:events';

export const page =
  '<!doctype html><p>صباح الخير<script src="https://stats.example/a.js"></script><img src="/b.gif"><a href="//notstats.example/">x</a>';

/** What may come back: by path the status, the headers and the pieces of the body. */
export const answers = {
  '/page': [200, {'content-type': 'text/html; charset=utf-8', etag: '"1"', 'set-cookie': 'a=b'}, [page]],
  '/cut': [200, {'content-type': 'text/html'}, ['<p>x<img src="//stats.example/1.gif"><img alt="a" src="//stats.ex']],
  '/near': [
    200,
    {'content-type': 'text/html'},
    ['<script src="//notstats.example/a.js"></script><img src="//stats.example.test/"><img src="//stats.exampl/">'],
  ],
  '/arabic': [
    200,
    {'content-type': 'text/html; charset=windows-1256'},
    [Buffer.from([0x3c, 0x70, 0x3e, 0xc7, 0xe1]), '<img src=//stats.example/a>'],
  ],
  '/data': [200, {'content-type': 'application/json', etag: '"2"'}, ['{"html": "<img src=//stats.example/a>"}']],
  '/part': [206, {'content-type': 'text/html', 'content-range': 'bytes 0-5/9'}, ['<img s']],
  '/none': [204, {}, []],
  '/wide': [200, {'content-type': 'text/html; charset=UTF-16LE'}, [Buffer.from('<p>x', 'utf16le')]],
};

/** Answers from the table; what is not in it is not found. */
export function answer({url}, response) {
  const [status, headers, pieces] = answers[url] ?? [404, {}, []];
  response.writeHead(status, headers);
  for (const piece of pieces) response.write(piece);
  response.end();
}

/** The body as its bytes are, and the headers as they were sent; `undefined` bytes if the connection broke. */
export async function get(address, headers = {}, method = 'GET') {
  const asked = request(address, {headers, method, agent: false});
  asked.end();
  const [response] = await once(asked, 'response');
  const pieces = [];
  try {
    for await (const piece of response) pieces.push(piece);
  } catch {
    return {status: response.statusCode, headers: response.headers, isBroken: true, body: Buffer.concat(pieces)};
  }
  return {status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces)};
}
