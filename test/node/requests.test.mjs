// Customers' requests: the collector's end of `rights.endpoint`, in SQLite and in PostgreSQL.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {createCollector, nextStatuses, openStore, referenceOf} from '../../dist/npm/collector.js';
import {places} from '../collector/places.mjs';
import {get, randomId} from '../collector/receipts.mjs';
import {ask, change, makeRequest} from '../collector/requests.mjs';
import {startServer} from '../collector/start-server.mjs';

const token = 'the-token-of-this-test-alone';
const clerk = {authorization: `Bearer ${token}`};
const day = 864e5;
const noon = Date.parse('2026-11-22T09:00:00Z');
const limits = {perMinute: 1e4, requestsPerMinute: 1e4};
const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../dist/request.schema.json'), 'utf8'));
const ajv = new Ajv2020({strict: true, strictTypes: false, strictRequired: false});
const isRequest = ajv.compile(schema);
const isProgress = ajv.compile({$ref: `${schema.$id}#/$defs/progress`});
const isChange = ajv.compile({$ref: `${schema.$id}#/$defs/change`});

async function read(response) {
  return {code: response.status, headers: response.headers, ...(await response.json())};
}

for (const [name, start] of Object.entries(places)) {
  describe(`customers’ requests in ${name}`, () => {
    let place, url, store, collector, now;
    before(async () => {
      place = await start();
      url = await place.make();
      store = await openStore(url);
      now = noon;
      collector = createCollector({store, token, limits, rights: {timeZone: 'Asia/Kuwait'}, clock: () => now});
    });
    after(async () => {
      await store?.close();
      await place?.stop();
    });
    const say = async (...request) => read(await collector(ask(...request), 'client'));
    const move = async (id, body, headers = clerk) => read(await collector(change(id, body, headers), 'client'));

    it('is kept once, under one reference, due 30 days on', async () => {
      const request = makeRequest();
      const first = await say(request);
      assert.equal(first.code, 201);
      assert.ok(isProgress(first), ajv.errorsText(isProgress.errors));
      assert.equal(first.reference, referenceOf(request.id));
      assert.deepEqual([first.status, first.receivedAt, first.dueAt], ['received', '2026-11-22T09:00:00.000Z', '2026-12-22T09:00:00.000Z']); // prettier-ignore
      assert.equal(new URL(first.statusUrl, 'https://shop.example/consent/requests').pathname, `/consent/requests/${request.id}`); // prettier-ignore

      now = noon + 3 * day;
      const {version, ...rest} = request;
      const again = await say({...rest, version}); // the same words in another order
      assert.deepEqual([again.code, again.reference, again.receivedAt], [200, first.reference, first.receivedAt]);
      assert.equal((await say({...request, details: 'something else'})).code, 409);
      now = noon;
      const database = place.open(url);
      const rows = await database.selectFrom('ithn_requests').selectAll().where('id', '=', request.id).execute();
      await database.destroy();
      assert.equal(rows.length, 1);
      assert.deepEqual(JSON.parse(rows[0].body), request);
    });

    it('stays one request when it comes ten times at once, through two servers', async () => {
      const other = await startServer(url, limits);
      const request = makeRequest();
      const {method, headers} = ask(request);
      const answers = await Promise.all(
        Array.from({length: 10}, (_, index) =>
          index % 2
            ? fetch(`${other.url}requests`, {method, headers, body: JSON.stringify(request)})
            : collector(ask(request)),
        ),
      );
      await other.stop();
      const codes = answers.map(({status}) => status).sort();
      assert.deepEqual(codes, [...Array(9).fill(200), 201]);
      assert.equal((await store.requests.steps(request.id)).length, 1);
    });

    it('goes its way step by step, and tells the customer nothing of what was written', async () => {
      const request = makeRequest({kind: 'erase', scope: 'all'});
      const {statusUrl} = await say(request);
      const ask = async () => read(await collector(get(statusUrl), 'client'));
      assert.equal((await ask()).status, 'received');
      // Identity comes first: nothing is erased before.
      assert.equal((await move(request.id, {from: 'received', status: 'done'})).code, 409);
      assert.equal((await move(request.id, {from: 'received', status: 'verifying'})).code, 200);
      assert.equal((await move(request.id, {from: 'received', status: 'verifying'})).code, 409); // another clerk
      assert.equal((await move(request.id, {from: 'verifying', status: 'in-progress'})).status, 'in-progress');
      assert.equal((await move(request.id, {from: 'in-progress', status: 'extended'})).code, 422);
      const extended = await move(request.id, {from: 'in-progress', status: 'extended', reason: 'many orders', days: 10}); // prettier-ignore
      assert.equal(extended.dueAt, '2027-01-01T09:00:00.000Z');
      const kept = await move(request.id, {
        from: 'extended',
        status: 'partly-kept',
        outcome: 'partly-kept',
        reason: 'orders: 5 to 7 years',
      });
      assert.deepEqual(kept.steps.map(({status}) => status), ['received', 'verifying', 'in-progress', 'extended', 'partly-kept']); // prettier-ignore
      const told = await ask();
      assert.ok(isProgress(told), ajv.errorsText(isProgress.errors));
      assert.deepEqual([told.status, told.outcome, told.reason], ['partly-kept', 'partly-kept', 'orders: 5 to 7 years']); // prettier-ignore
      assert.doesNotMatch(JSON.stringify(told), /noura|التخرج/);
      assert.equal((await move(request.id, {from: 'partly-kept', status: 'done'})).code, 422);
      assert.equal(new URL(told.statusUrl, `https://shop.example/consent/requests/${request.id}`).pathname, `/consent/requests/${request.id}`); // prettier-ignore
    });

    it('lists nothing and changes nothing without the token', async () => {
      const request = makeRequest();
      await say(request);
      for (const headers of [{}, {authorization: 'Bearer wrong-wrong-wrong-wrong'}, {authorization: token}]) {
        assert.equal((await collector(get('requests', headers))).status, 401);
        assert.equal((await move(request.id, {from: 'received', status: 'verifying'}, headers)).code, 401);
      }
      assert.equal((await collector(get(`requests/${request.id}`, {authorization: 'Bearer wrong'}))).status, 401);
      assert.equal((await collector(get(`requests/${randomId()}`))).status, 404);
      assert.equal((await collector(get(`requests?token=${token}`))).status, 401);
      const open = createCollector({store, limits});
      assert.equal((await open(get('requests', clerk))).status, 403);
    });

    it('lists the most urgent first, page by page', async () => {
      const own = await openStore(await place.make());
      let time = noon;
      const collect = createCollector({store: own, token, limits, clock: () => time});
      const sent = [];
      for (let index = 0; index < 5; index++) {
        const request = makeRequest();
        sent.unshift(request.id);
        time = noon - index * day;
        await collect(ask(request));
      }
      const seen = [];
      for (let next = ''; next !== undefined;) {
        const page = await read(await collect(get(`requests?limit=2&open=true${next && `&after=${encodeURIComponent(next)}`}`, clerk))); // prettier-ignore
        seen.push(...page.requests.map(({id}) => id));
        next = page.next;
      }
      assert.deepEqual(seen, sent);
      await own.requests.change(sent[0], {from: 'received', status: 'refused', reason: 'x'}, noon, 'UTC');
      const open = await read(await collect(get('requests?open=true', clerk)));
      const closed = await read(await collect(get('requests?open=false', clerk)));
      assert.deepEqual([open.requests.length, closed.requests.map(({id}) => id)], [4, [sent[0]]]);
      assert.deepEqual((await read(await collect(get('requests?status=refused', clerk)))).requests.length, 1);
      for (const query of ['status=gone', 'limit=0', 'limit=1e9', 'open=maybe', 'after=x'])
        assert.equal((await collect(get(`requests?${query}`, clerk))).status, 400, query);

      assert.equal(await own.requests.sweep(noon + 1), 1);
      assert.equal((await collect(get(`requests/${sent[0]}`))).status, 404);
      assert.equal((await own.requests.list()).length, 4);
      await own.close();
    });

    it('takes only what the schema says, and says what is wrong', async () => {
      const right = makeRequest();
      const wrong = {
        kind: {...right, kind: 'everything'},
        scope: {...right, scope: undefined},
        'no scope': {...right, kind: 'access'},
        role: {...right, role: 'neighbour'},
        child: {...right, role: 'guardian'},
        'no child': {...right, child: 'نورة'},
        email: {...right, email: 'noura'},
        'email with markup': {...right, email: '<script>@x.y'},
        details: {...right, details: 'x'.repeat(4001)},
        'no details': {...right, kind: 'complaint', scope: undefined, details: undefined},
        'a phone nobody asked for': {...right, phone: '+96512345678'},
        id: {...right, id: 'short'},
        list: [right],
        nothing: null,
      };
      for (const [what, value] of Object.entries(wrong)) {
        const plain = JSON.parse(JSON.stringify(value));
        const answer = await say(plain);
        assert.equal(answer.code, 422, what);
        assert.equal(isRequest(plain), false, what);
      }
      assert.equal((await say({...right, email: 'x'})).field, 'email');
      assert.equal((await say('{')).code, 422);
      assert.equal((await collector(ask(right, {'content-type': 'text/plain'}))).status, 415);
      for (const fit of [
        right,
        makeRequest({kind: 'access', scope: undefined}),
        makeRequest({role: 'guardian', child: '<b>نورة</b>'}),
      ]) {
        const plain = JSON.parse(JSON.stringify(fit));
        assert.ok(isRequest(plain), ajv.errorsText(isRequest.errors));
        assert.equal((await say(plain)).code, 201);
      }
      for (const value of [
        null,
        {},
        {from: 'received'},
        {from: 'received', status: 'received'},
        {from: 'received', status: 'verifying', x: 1},
      ]) {
        assert.equal((await move(right.id, value)).code, 422);
        assert.equal(isChange(value), false);
      }
      assert.equal((await move(randomId(), {from: 'received', status: 'verifying'})).code, 404);
    });

    it('lets one client ask only so often', async () => {
      const strict = createCollector({store, limits: {requestsPerMinute: 2}});
      const codes = [];
      for (let count = 0; count < 3; count++) codes.push((await strict(ask(makeRequest()), '192.0.2.1')).status);
      assert.deepEqual(codes, [201, 201, 429]);
      assert.equal((await strict(ask(makeRequest()), '192.0.2.2')).status, 201);
    });
  });
}

describe('a collector for requests', () => {
  it('refuses what is no rule for due dates', () => {
    const store = {};
    assert.throws(() => createCollector({store, rights: {days: 0}}), /rights\.days/);
    assert.throws(() => createCollector({store, rights: {timeZone: 'Kuwait/Asia'}}), /Kuwait/);
    assert.throws(() => createCollector({store, keepRequestsDays: 0}), /keepRequestsDays/);
  });

  it('verifies identity before anything is done', () => {
    assert.deepEqual(nextStatuses('received'), ['verifying', 'refused']);
  });

  it('gives every request a reference of its own', () => {
    const all = new Set(Array.from({length: 20_000}, () => referenceOf(randomId())));
    assert.equal(all.size, 20_000);
    for (const one of all) assert.match(one, /^[\dA-Z]{5}-[\dA-Z]{5}$/);
  });
});
