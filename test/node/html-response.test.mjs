import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {hold, holdResponse} from '../../dist/npm/html.js';
import {config} from '../html/site.mjs';

const page = '<!doctype html><p>صباح الخير<script src="https://stats.example/a.js"></script><img src="/b.gif">';
const answers = {
  '/page': [200, {'content-type': 'text/html; charset=utf-8', etag: '"1"', 'set-cookie': 'a=b'}, page],
  '/data': [200, {'content-type': 'application/json', etag: '"2"'}, '{"html": "<img src=//stats.example/a>"}'],
  '/part': [206, {'content-type': 'text/html', 'content-range': 'bytes 0-5/9'}, '<img s'],
  '/none': [204, {'content-type': 'text/html'}, null],
};

describe('holdResponse()', () => {
  it('names an argument that is no request and no response', () => {
    const refuses = (message, ...given) => assert.throws(() => holdResponse(...given), {name: 'ConsentError', message});
    refuses(/request must be a Request, or an object with its url \(received undefined\)/);
    refuses(/response must be a Response \(received "<p>"\)/, {url: 'https://shop.example/'}, '<p>', config);
    refuses(/options must be an object/, {url: 'https://shop.example/'}, new Response(''), config, null);
  });

  let server;
  let origin;
  before(async () => {
    server = createServer((request, response) => {
      const [status, headers, body] = answers[request.url];
      response.writeHead(status, headers);
      response.end(body);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());
  const ask = async (path) => {
    const request = new Request(origin + path);
    return holdResponse(request, await fetch(request), config);
  };

  it('holds a page on its way, and takes back what was said of its bytes', async () => {
    const response = await ask('/page');
    assert.equal(await response.text(), hold(page, config).html);
    const {headers} = response;
    assert.deepEqual(
      [headers.get('etag'), headers.get('content-length'), headers.get('set-cookie')],
      [null, null, 'a=b'],
    );
  });

  it('leaves whatever is no whole page', async () => {
    const data = await ask('/data');
    assert.deepEqual([await data.text(), data.headers.get('etag')], [answers['/data'][2], '"2"']);
    assert.equal(await (await ask('/part')).text(), '<img s');
    assert.equal((await ask('/none')).status, 204);
  });
});
