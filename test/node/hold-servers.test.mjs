import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {Readable} from 'node:stream';
import {after, before, describe, it} from 'node:test';
import {gunzipSync, gzipSync} from 'node:zlib';
import {hold, holdFastify, holdHandler, holdMiddleware} from 'ithn/html';
import {testHost} from '../edge/host-tests.mjs';
import {answer, answers, get, page} from '../edge/pages.mjs';
import {app as express} from '../edge/recipes/express.js';
import {app as fastify} from '../edge/recipes/fastify.js';
import netlify from '../edge/recipes/netlify.js';
import {createHoldingServer} from '../edge/recipes/node-server.js';
import {holdFile} from '../edge/recipes/node-stream.js';
import {config} from '../html/site.mjs';

const held = hold(page, config).html;
const html = {'content-type': 'text/html; charset=utf-8'};
const navigation = {accept: 'text/html,application/xhtml+xml'};
const refuses = ({status, headers, body}) => {
  assert.deepEqual([status, headers['content-type']], [500, 'text/plain; charset=utf-8']);
  assert.match(body.toString(), /^ithn: .*UTF-16LE.* send it in UTF-8/);
};

/** A server for the tests of one suite; what it listens on. */
function listen(server) {
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return () => `http://127.0.0.1:${server.address().port}`;
}

/** Asks for a page that is sent in two parts; the second one only after the first has come. */
async function getInParts(address, sendRest) {
  const asked = request(address, {agent: false}).end();
  const [response] = await once(asked, 'response');
  response.setEncoding('utf8');
  const parts = [];
  for await (const part of response) {
    parts.push(part);
    if (parts.length === 1) sendRest();
  }
  return parts;
}

describe('holdMiddleware() in front of node:http', () => {
  let later;
  const address = listen(
    createHoldingServer((asked, response) => {
      if (asked.url === '/parts') {
        response.writeHead(200, 'Fine', ['Content-Type', 'text/html', 'Content-Length', '999', 'X-Own', 'yes']);
        response.write('<p>one</p><script>');
        later = () => response.end('let a;</script><img src=//stats.example/a>');
      } else if (asked.url === '/zipped') {
        const headers = {'Content-Type': 'text/html', 'Content-Encoding': 'gzip'};
        response.writeHead(200, Object.entries(headers)).end(gzipSync(page));
      } else if (asked.url === '/wide') {
        response.setHeader('content-type', 'text/html; charset=UTF-16LE');
        response.write(Buffer.from('<p>x', 'utf16le'), () => response.end());
      } else answer(asked, response);
    }),
  );
  testHost(address, refuses);

  it('sends what is ready while the rest is still to come', async () => {
    const parts = await getInParts(`${address()}/parts`, () => later());
    assert.equal(parts[0], '<p>one</p>');
    assert.equal(
      parts.join(''),
      '<p>one</p><script>let a;</script><img data-consent="beacon" data-service="stats" data-src=//stats.example/a>',
    );
  });

  it('leaves a page that is compressed already, and says so once', async () => {
    const said = [];
    const {warn} = console;
    console.warn = (message) => said.push(message);
    try {
      for (let turn = 0; turn < 2; turn++)
        assert.equal(gunzipSync((await get(`${address()}/zipped`)).body).toString(), page);
    } finally {
      console.warn = warn;
    }
    assert.equal(said.length, 1);
    assert.match(said[0], /^ithn: a page was compressed \(content-encoding: gzip\) before its tags could be held/);
  });

  it('breaks off with a server that breaks off, and sends no half of a tag', async () => {
    const server = createHoldingServer((_, response) => {
      response.writeHead(200, html);
      response.write('<p>x</p><img alt="a" src="//stats.ex', () => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {isBroken, body} = await get(`http://127.0.0.1:${server.address().port}/`);
    server.close();
    assert.equal(isBroken, true);
    assert.ok('<p>x</p>'.startsWith(body.toString()), body.toString());
  });

  it('refuses UTF-16 that no header names', async () => {
    const wide = Buffer.from('\ufeff<p>x', 'utf16le');
    for (const send of [
      (response) => response.setHeader('content-type', 'text/html').end(wide),
      (response) => Readable.from([wide, wide]).pipe(response.setHeader('content-type', 'text/html')),
    ]) {
      const server = createHoldingServer((_, response) => void send(response));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const {status, body} = await get(`http://127.0.0.1:${server.address().port}/`);
      server.close();
      assert.equal(status, 500);
      assert.match(body.toString(), /^ithn: this document is in UTF-16/);
    }
  });
});

describe('holdMiddleware() in Express', () => {
  for (const [path, [status, headers, pieces]] of Object.entries(answers))
    express.get(path, (_, response) => {
      // what Express makes of text is UTF-8, whatever its header says
      const body = Buffer.concat(pieces.map((one) => Buffer.from(one)));
      response.status(status).set(headers);
      if (path === '/cut') Readable.from(pieces).pipe(response);
      else response.send(body);
    });
  express.get('/error', () => {
    throw new Error('<img src=//stats.example/e>');
  });
  const server = {};
  let address;
  before(async () => {
    server.http = express.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    address = `http://127.0.0.1:${server.http.address().port}`;
  });
  after(() => {
    server.http.closeAllConnections();
    server.http.close();
  });
  testHost(() => address, refuses);

  it('holds before compression() compresses', async () => {
    const long = `${page}<p>${'kunafa '.repeat(500)}`;
    express.get('/long', (_, response) => response.send(long));
    const {headers, body} = await get(`${address}/long`, {'accept-encoding': 'gzip'});
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(body).toString(), hold(long, config).html);
  });

  it('sends a page whole though the browser has a copy, and only other files from there', async () => {
    const file = (name) => readFileSync(resolve(import.meta.dirname, '../edge/recipes/public', name), 'utf8');
    const copy = {
      'if-none-match': '*',
      'if-modified-since': new Date(Date.now() + 1000).toUTCString(),
      range: 'bytes=0-9',
    };
    const {status, headers, body} = await get(`${address}/`, {...navigation, ...copy});
    assert.deepEqual([status, body.toString()], [200, hold(file('index.html'), config).html]);
    assert.deepEqual(
      [headers.etag, headers['last-modified'], headers['accept-ranges']],
      [undefined, undefined, undefined],
    );
    assert.equal((await get(`${address}/logo.svg`, {accept: 'image/*', ...copy})).status, 304);
  });
});

describe('holdFastify()', () => {
  const kinds = {
    text: () => page,
    bytes: () => Buffer.from(page),
    stream: () => Readable.from([Buffer.from(page.slice(0, 60)), Buffer.from(page.slice(60))]),
    web: () => new Blob([page]).stream(),
    response: () => new Response(page, {headers: html}),
  };
  for (const [path, [status, headers, pieces]] of Object.entries(answers))
    fastify.get(path, (_, reply) =>
      reply
        .code(status)
        .headers(headers)
        .send(pieces.length ? Buffer.concat(pieces.map((one) => Buffer.from(one))) : undefined),
    );
  for (const [kind, make] of Object.entries(kinds))
    fastify.get(`/${kind}`, (_, reply) => reply.headers({...html, 'content-length': 999, etag: '"3"'}).send(make()));
  let address;
  before(async () => (address = await fastify.listen({port: 0, host: '127.0.0.1'})));
  after(() => fastify.close());
  testHost(
    () => address,
    ({status, body}) => {
      assert.equal(status, 500);
      assert.match(JSON.parse(body).message, /^ithn: .*UTF-16LE.* send it in UTF-8/);
    },
  );

  it('holds text, bytes, streams of both kinds and a Response', async () => {
    for (const kind of Object.keys(kinds)) {
      const {status, headers, body} = await get(`${address}/${kind}`, navigation);
      assert.deepEqual([kind, status, headers.etag, body.toString()], [kind, 200, undefined, held]);
    }
  });
});

describe('holdHandler() elsewhere', () => {
  const origin = listen(createHoldingServer((asked, response) => answer(asked, response)));

  it('holds behind Netlify’s context', async () => {
    const asked = [];
    const context = {
      next: (one) => (asked.push(Object.fromEntries(one.headers)), new Response(page, {headers: html})),
    };
    const copy = {'if-none-match': '"1"', 'x-own': 'a'};
    const response = await netlify(new Request(`${origin()}/page`, {headers: {...navigation, ...copy}}), context);
    assert.equal(await response.text(), held);
    assert.deepEqual(asked, [{...navigation, 'x-own': 'a'}]);
  });

  it('says at the start what is wrong with a configuration or an option', () => {
    for (const make of [holdHandler.bind(null, answer), holdMiddleware, holdFastify]) {
      assert.throws(() => make({...config, servces: []}), /unknown key "?servces|servces/);
      assert.throws(() => make(config, {unknwon: 'hold'}), /options\.unknwon must be left out/);
      assert.throws(() => make(config, {onUnheld: true}), /options\.onUnheld must be a function \(received true\)/);
      assert.throws(() => make(config, null), /options must be an object/);
    }
    assert.throws(() => holdHandler(undefined, config), /handler must be a function/);
  });
});

describe('holdStream() as a stream of Node’s', () => {
  it('holds a file on its way into another, and stops at UTF-16', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ithn-stream-'));
    try {
      const [from, to] = [join(folder, 'a.html'), join(folder, 'b.html')];
      const long = page.repeat(2000); // several chunks
      writeFileSync(from, long);
      await holdFile(from, to);
      assert.equal(readFileSync(to, 'utf8'), hold(long, config).html);
      writeFileSync(from, Buffer.from('\ufeff<p>x', 'utf16le'));
      await assert.rejects(holdFile(from, to), /UTF-16; send it in UTF-8/);
      assert.equal(readFileSync(to, 'utf8'), '');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
