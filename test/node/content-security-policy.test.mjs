import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {consentCookie, contentSecurityPolicy} from '../../dist/npm/server.js';
import {ithn, lockMeta} from '../../dist/npm/vite.js';

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [
    {id: 'a', categories: 'beacon', hosts: ['a.example', '*.a-cdn.example']},
    {id: 'b', categories: 'advertising', hosts: ['b.example']},
    {id: 'needed', categories: 'session', hosts: ['pay.example']},
  ],
  gate: {allow: ['fonts.example']},
};
const now = Date.now();
const cookie = (categories, services = {a: true, b: true, needed: true}, change = {}) =>
  consentCookie({
    id: '1',
    choices: {
      categories: {session: true, persistent: false, beacon: false, advertising: false, ...categories},
      services,
    },
    decidedAt: now - 1000,
    expiresAt: now + 1e9,
    source: 'api',
    revision: 1,
    effective: '2026-11-01',
    locale: 'ar',
    config: 'x',
    ...change,
  }).split(';')[0];
const hosts = (policy) => [...policy.split(';')[0].matchAll(/ ([a-z.-]+\.example):\*/g)].map(([, host]) => host).sort();

const refuses = (call, message) => assert.throws(call, {name: 'ConsentError', code: 'config', message});

describe('contentSecurityPolicy()', () => {
  it('lets in the site, what it allows and what needs no choice, and nobody else before one', () => {
    for (const none of [
      undefined,
      null,
      '',
      'ithn=x',
      cookie({beacon: true}, undefined, {revision: 2}),
      cookie({beacon: true}, undefined, {expiresAt: now - 1}),
    ])
      assert.deepEqual(hosts(contentSecurityPolicy(none, config)), ['fonts.example', 'pay.example'], String(none));
  });

  it('lets in what this visitor granted', () => {
    assert.deepEqual(hosts(contentSecurityPolicy(cookie({beacon: true}), config)), [
      'a-cdn.example',
      'a.example',
      'fonts.example',
      'pay.example',
    ]);
    assert.deepEqual(hosts(contentSecurityPolicy(cookie({beacon: true}, {a: false, b: true, needed: true}), config)), [
      'fonts.example',
      'pay.example',
    ]);
  });

  it('lets in nobody that Global Privacy Control speaks of, but for a yes that was given in spite of it', () => {
    const sharing = {...config, services: config.services.map((one) => (one.id === 'a' ? {...one, share: true} : one))};
    const all = (change, options, site = sharing) =>
      hosts(contentSecurityPolicy(cookie({beacon: true, advertising: true}, undefined, change), site, options));
    const everybody = ['a-cdn.example', 'a.example', 'b.example', 'fonts.example', 'pay.example'];
    assert.deepEqual(all({}, {gpc: true}), ['fonts.example', 'pay.example']);
    assert.deepEqual(all({gpc: true}, {gpc: true}), everybody);
    assert.deepEqual(all({}, {gpc: false}), everybody);
    assert.deepEqual(all({}, {gpc: true}, {...sharing, signals: {gpc: false}}), everybody);
    assert.deepEqual(all({}, undefined), everybody);
    // the header as it came
    for (const none of ['0', '', null, undefined]) assert.deepEqual(all({}, {gpc: none}), everybody, String(none));
    for (const sent of ['1', 'yes']) assert.deepEqual(all({}, {gpc: sent}), ['fonts.example', 'pay.example'], sent);
  });

  it('reads the Headers of a request', () => {
    const headers = new Headers({cookie: cookie({beacon: true})});
    assert.equal(contentSecurityPolicy(headers, config), contentSecurityPolicy(cookie({beacon: true}), config));
    refuses(() => contentSecurityPolicy({}, config), /cookieHeader must be the text of the Cookie header/);
  });

  it('writes no directive that a configuration or an option slips in, and no second line', () => {
    for (const host of [
      'x.example; script-src *',
      "x.example 'unsafe-hashes'",
      'x.example\r\nset-cookie: a=b',
      '*',
      'https://x.example/',
      'data:',
      '',
    ])
      refuses(() => contentSecurityPolicy('', {...config, gate: {allow: [host]}}), /gate\.allow\[0\] must be a host/);
    refuses(
      () => contentSecurityPolicy('', config, {report: '/x; script-src *'}),
      /options\.report must be a path of the site .*\(received "\/x; script-src \*"\)/,
    );
    assert.match(
      contentSecurityPolicy('', {...config, gate: {allow: ['MÜNCHEN.example']}}),
      / xn--mnchen-3ya\.example:\*/,
    );
  });

  it('lets nobody in on a misspelt option or configuration', () => {
    const all = cookie({beacon: true, advertising: true});
    for (const [given, options, message] of [
      [config, {gcp: true}, /options\.gcp must be left out; the options are gpc, secure, report \(received "gcp"\)/],
      [config, {gpc: 1}, /options\.gpc must be/],
      [config, {secure: 'true'}, /options\.secure must be true or false/],
      [config, null, /options must be an object/],
      [{...config, policy: {...config.policy, revison: 2}}, {}, /policy\.revison must be one of revision/],
      [{...config, policy: {revison: 1, effective: '2026-11-01', url: '/p'}}, {}, /policy\.revision must be given/],
      [{...config, servcies: []}, {}, /servcies/],
      [{...config, services: [{preset: 'stripe'}]}, {}, /needs hosts: import the service from ithn\/services/],
      [undefined, {}, /the configuration must be|policy must be given/],
    ])
      refuses(() => contentSecurityPolicy(all, given, options), message);
  });
});

describe('ithn/vite', () => {
  it('puts the policy first in the head, behind the character set', async () => {
    const html =
      '<!doctype html><html lang="ar"><head><title>x</title><meta charset="utf-8"><script src="https://b.example/live.js"></script></head>';
    const {handler} = ithn(config).transformIndexHtml;
    const held = await handler(html);
    assert.ok(held.startsWith(`<!doctype html><html lang="ar"><head><meta charset="utf-8">${lockMeta(config)}<title>`));
    for (const page of ['<p>no head', '<header>x</header>'])
      assert.ok((await handler(page)).startsWith(lockMeta(config)), page);
  });

  it('names all that are declared, because one page is for everybody', () => {
    assert.deepEqual(hosts(lockMeta(config)), [
      'a-cdn.example',
      'a.example',
      'b.example',
      'fonts.example',
      'pay.example',
    ]);
  });

  it('writes no lock for a configuration that is wrong', () => {
    refuses(() => lockMeta({policy: 1}), /policy must be an object \(received 1\)/);
    refuses(() => lockMeta(undefined), /policy must be given/);
    refuses(() => lockMeta({...config, gate: {alow: ['x.example']}}), /gate\.alow must be one of/);
  });
});
