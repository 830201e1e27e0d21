// What the demo's shop has behind the tags: which of it is whose, and what becomes of what no page of ours would send.
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {startDemo} from '../../demo/server.mjs';

const token = 'the-token-of-this-test-alone';
const authorization = `Bearer ${token}`;
const json = {'content-type': 'application/json'};
const wish = {relation: 'mother', purposes: ['persistent'], contact: 'noura@example.com', locale: 'ar'};

describe('the shop’s people', () => {
  let demo;
  before(async () => (demo = await startDemo({auditToken: token})));
  after(() => demo?.close());
  const call = (method, path, body, headers = {}) =>
    fetch(demo.url + path, {method, headers: {...json, ...headers}, ...(body !== undefined && {body})});
  const letters = async () => (await call('GET', '/people/letters', undefined, {authorization})).json();

  it('alone read letters, send newsletters and change the notices, with their token', async () => {
    const own = [
      ['GET', '/people/letters'],
      ['POST', '/people/newsletter', '{}'],
      ['PUT', '/people/notices.json', '[{"kind":"breach"}]'],
    ];
    for (const [method, path, body] of own)
      for (const headers of [{}, {authorization: 'Bearer x'}, {authorization: token}, {authorization: 'Bearer '}]) {
        const response = await call(method, path, body, headers);
        assert.equal(response.status, 401, path);
        assert.doesNotMatch(await response.text(), /link|token=/);
      }
    assert.deepEqual(await (await call('GET', '/people/notices.json')).json(), []);
    assert.equal((await call('PUT', '/people/notices.json', '[]', {authorization})).status, 204);
    const without = await startDemo();
    assert.equal((await fetch(`${without.url}/people/letters`)).status, 401);
    assert.equal((await fetch(`${without.url}/people/letters`, {headers: {authorization: 'Bearer '}})).status, 401);
    await without.close();
  });

  it('answer under this machine’s own names alone', async () => {
    const {port} = new URL(demo.url);
    const status = await new Promise((resolve, reject) => {
      const headers = {host: `stranger.example:${port}`, authorization};
      request({host: '127.0.0.1', port, path: '/people/letters', headers}, ({statusCode}) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    assert.equal(status, 421);
  });

  it('ask a guardian once for one key, and take one answer', async () => {
    const headers = {'idempotency-key': 'one'};
    const ask = async () => (await call('POST', '/people/guardian', JSON.stringify(wish), headers)).json();
    const [{reference}, second] = [await ask(), await ask()];
    assert.equal(second.reference, reference);
    const own = (await letters()).filter(({to}) => to === wish.contact);
    assert.equal(own.length, 1);
    const form = (answer) => fetch(own[0].link, {method: 'POST', body: new URLSearchParams({answer})});
    const standing = async () => (await (await call('GET', `/people/guardian?reference=${reference}`)).json()).status;
    assert.equal((await fetch(own[0].link)).status, 200);
    assert.equal(await standing(), 'pending');
    assert.equal((await form('perhaps')).status, 400);
    assert.equal((await form('refused')).status, 200);
    assert.equal((await form('approved')).status, 409);
    assert.equal((await fetch(own[0].link)).status, 410);
    assert.equal(await standing(), 'refused');
  });

  it('take what is no request for none, and go on', async () => {
    const {token: customer} = await (await call('POST', '/people/newsletter', '{}', {authorization})).json();
    const marketing = `/people/marketing?token=${customer}`;
    const bad = [
      ['POST', '/people/guardian'],
      ['POST', '/people/newsletter'],
      ['PUT', '/people/notices.json'],
      ['POST', marketing],
    ];
    for (const [method, path] of bad)
      for (const body of ['null', '1', '"x"', '{', 'x'.repeat(20_000)])
        assert.equal((await call(method, path, body, {authorization})).status, 400, `${path} ${body.slice(0, 5)}`);
    for (const channels of [
      '{"toString":true}',
      '{"__proto__":true}',
      '{"constructor":false}',
      '{"email":1}',
      '[]',
      '"email"',
      'null',
      '{}',
    ])
      // prettier-ignore
      assert.equal((await call('POST', marketing, `{"channels":${channels}}`)).status, 400, channels);
    for (const change of [{relation: '__proto__'}, {purposes: []}, {purposes: [1]}, {contact: {}}, {contact: ' '}])
      assert.equal((await call('POST', '/people/guardian', JSON.stringify({...wish, ...change}))).status, 400);
    const {channels} = await (await call('GET', marketing)).json();
    assert.deepEqual(channels, {email: true, sms: true, whatsapp: true});
    assert.equal((await call('POST', marketing, '{"channels":{"sms":false}}')).status, 200);
  });
});
