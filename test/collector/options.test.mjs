// Options and queries of a collector that are misspelt or have a wrong value are refused by name.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createCollector, openStore, toNodeListener} from '../../dist/npm/collector.js';
import {get} from './receipts.mjs';
import {ask} from './requests.mjs';

const token = 'the-token-of-this-test-alone';
const staff = {authorization: `Bearer ${token}`};
const isConfigError = (message) => ({name: 'ConsentError', code: 'config', message});

describe('the options of a collector', () => {
  let store, collector;
  before(async () => {
    store = await openStore('sqlite::memory:');
    collector = createCollector({store, token, counts: {}, watch: {}});
  });
  after(() => store?.close());

  for (const [options, message] of [
    [{keepDay: 30}, /options\.keepDay must be left out; the options are .*keepDays.* \(received "keepDay"\)/],
    [{right: {days: 3}}, /options\.right must be left out/],
    [{limits: {perMinut: 1}}, /options\.limits\.perMinut must be left out; the options are .*perMinute/],
    [{limits: {bytes: -1}}, /options\.limits\.bytes must be a whole number from 1 \(received -1\)/],
    [{limits: 5}, /options\.limits must be an object with .*perMinute.* \(received 5\)/],
    [{watch: 1}, /options\.watch must be an object with smallest \(received 1\)/],
    [{counts: true}, /options\.counts must be an object with smallest \(received true\)/],
    [{origins: 'https://shop.example'}, /options\.origins must be a list \(received "https:\/\/shop\.example"\)/],
    [{origins: ['https://shop.example/']}, /options\.origins\[0\] must be an origin such as https:\/\/shop\.example/],
    [{origins: ['*']}, /options\.origins\[0\] must be an origin/],
    [
      {rights: {timeZone: 'Kuwait/Asia'}},
      /options\.rights\.timeZone must be the IANA name .*\(received "Kuwait\/Asia"\)/,
    ],
    [{rights: {timeZone: 3}}, /options\.rights\.timeZone must be/],
    [{keepDays: '30'}, /options\.keepDays must be a number from 1 \(received "30"\)/],
    [{report: true}, /options\.report must be a function/],
    [{clock: 5}, /options\.clock must be a function/],
    [{handovers: {origin: []}}, /options\.handovers\.origin must be left out; the options are origins, seconds/],
    [
      {token: 'my secret token'},
      /options\.token must be a text of at least 16 characters .*\(received 15, with a space\)/,
    ],
  ])
    it(`${JSON.stringify(options)} is refused by name`, () =>
      assert.throws(() => createCollector({store, ...options}), isConfigError(message)));

  it('every option that is right is taken', () => {
    const origins = ['https://shop.example', 'capacitor://localhost', 'null'];
    assert.doesNotThrow(() => createCollector({store, origins, keepDays: undefined, limits: {seconds: 3}}));
  });

  it('a store that is none is named, and no password is repeated', async () => {
    const wanted = 'ithn: options.store must be what `await openStore(…)` returns';
    const opening = openStore('sqlite::memory:');
    for (const [given, came] of [
      [{}, 'undefined'],
      [{store: 'postgres://shop:secret@db/x'}, 'string'],
      [{store: opening}, 'a promise'],
    ])
      assert.throws(() => createCollector(given), isConfigError(`${wanted} (received ${came}).`));
    await (await opening).close();
    assert.throws(() => createCollector(), isConfigError(/options must be an object with token, /));
    for (const [connection, came] of [
      [undefined, 'undefined'],
      ['mysql://shop:secret@db/x', 'a text that begins with "mysql:"'],
      ['secret', 'a text without either'],
      ['sqlite:', 'a text that begins with "sqlite:"'],
    ])
      await assert.rejects(
        openStore(connection),
        isConfigError(`ithn: a store is opened with sqlite:FILE or postgres://… (received ${came}).`),
      );
    await assert.rejects(
      openStore('sqlite::memory:', {replcia: 'x'}),
      isConfigError(/options\.replcia must be left out/),
    );
  });

  it('a listener for Node is made of a collector and known options', () => {
    assert.throws(() => toNodeListener(store), isConfigError(/collector must be a function/));
    assert.throws(() => toNodeListener(collector, {clinet() {}}), isConfigError(/options\.clinet must be left out/));
    assert.throws(
      () => toNodeListener(collector, {bodySeconds: '3'}),
      isConfigError(/options\.bodySeconds must be a number/),
    );
  });

  for (const [path, known] of [
    ['receipts?consentid=nope', 'format, consentId, from, until'],
    ['receipts?form=2030-01-01T00:00:00Z', 'format, consentId, from, until'],
    ['verify?consentid=nope', 'consentId'],
    ['counts?form=2030-01-01', 'from, until'],
    ['watch?form=2030-01-01', 'from, until'],
    ['audits?confg=x', 'config'],
    ['requests?opne=true', 'status, open, limit, after'],
  ])
    it(`GET …/${path} names the keys it knows`, async () => {
      const response = await collector(get(path, staff));
      const key = /\?(\w+)/.exec(path)[1];
      assert.equal(response.status, 400);
      assert.deepEqual(await response.json(), {error: `unknown query key "${key}"; known keys are ${known}`});
      assert.equal((await collector(get(path))).status, 401, 'nobody without the token learns them');
    });

  it('a query key is given once, and one request takes none', async () => {
    const twice = await collector(get('receipts?consentId=a&consentId=b', staff));
    assert.deepEqual(await twice.json(), {error: 'the query key consentId is there more than once'});
    const one = await collector(get('requests/0123456789abcdef?status=done', staff));
    assert.deepEqual(await one.json(), {error: 'unknown query key "status"; this address takes none'});
  });

  it('a request that is none is told so, and no field of it is named', async () => {
    for (const body of [5, [], null, 'x']) {
      const response = await collector(ask(body));
      assert.equal(response.status, 422);
      assert.deepEqual(await response.json(), {error: 'the body must be an object'});
    }
  });
});
