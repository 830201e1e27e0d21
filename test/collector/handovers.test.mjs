// Choices on their way from one site of a controller to another: sent over HTTP as browsers do, and read from the database
// itself.
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {createCollector, verifyReceipts} from '../../dist/npm/collector.js';
import {places} from './places.mjs';
import {serve} from './serve.mjs';
import {makeChain, makeReceipt, sha256} from './receipts.mjs';

const bakery = 'https://bakery.example';
const cakes = 'https://cakes.example';
const tea = 'https://tea.example';
const stranger = 'https://stranger.example';
const origins = [bakery, cakes, tea];
const digest = () => randomBytes(32).toString('base64url');

/** A hand-over from the bakery as its page sends it; `change` replaces any field. */
const makeHandover = (change = {}) => ({id: digest(), to: cakes, text: '{"a": 1}', signature: digest(), ...change});

for (const [name, prepare] of Object.entries(places)) {
  describe(`hand-overs on ${name}`, () => {
    let place;
    before(async () => (place = await prepare()));
    after(() => place?.stop());

    /** A collector at an address of its own; `now` may be moved. */
    async function start(context, options = {handovers: {origins}}) {
      const url = await place.make();
      const own = {now: Date.parse('2026-11-30T09:00:00Z')};
      const {address: base} = await serve(context, url, {clock: () => own.now, ...options});
      const address = `${base}/handovers`;
      const send = (path, origin, body, headers = {}) =>
        fetch(`${address}${path}`, {
          method: 'POST',
          headers: {'content-type': 'text/plain;charset=UTF-8', ...(origin && {origin}), ...headers},
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
      return Object.assign(own, {
        address,
        hand: (handover, origin = bakery, headers) => send('', origin, handover, headers),
        redeem: (id, origin = cakes) => send('/redeem', origin, {id}),
        async kept() {
          const database = place.open(url);
          const {rows} = await sql`select * from ithn_handovers order by id`.execute(database);
          await database.destroy();
          return rows;
        },
      });
    }
    const statusOf = async (answer) => (await answer).status;

    it('gives a hand-over to its site once, and keeps nothing of it', async (context) => {
      const collector = await start(context);
      const handover = makeHandover();
      const kept = await collector.hand(handover);
      assert.equal(kept.status, 201);
      assert.equal(kept.headers.get('access-control-allow-origin'), bakery);
      assert.deepEqual(await kept.json(), {seconds: 60});
      const given = await collector.redeem(handover.id);
      assert.equal(given.status, 200);
      assert.equal(given.headers.get('access-control-allow-origin'), cakes);
      assert.equal(given.headers.get('cache-control'), 'no-store');
      const {id, ...sent} = handover;
      assert.deepEqual(await given.json(), {from: bakery, ...sent});
      assert.deepEqual(await collector.kept(), []);
      assert.equal(await statusOf(collector.redeem(id)), 404);
    });

    it('gives it to one of many who ask at once', async (context) => {
      const collector = await start(context);
      const handover = makeHandover();
      await collector.hand(handover);
      const statuses = await Promise.all(Array.from({length: 20}, () => statusOf(collector.redeem(handover.id))));
      assert.deepEqual(statuses.sort(), [200, ...Array(19).fill(404)]);
    });

    it('ends with the minute, and is erased with the next hand-over', async (context) => {
      const collector = await start(context);
      const [stale, left] = [makeHandover(), makeHandover()];
      await collector.hand(stale);
      await collector.hand(left);
      collector.now += 59_999;
      const young = makeHandover();
      await collector.hand(young);
      assert.equal((await collector.kept()).length, 3);
      collector.now += 1;
      assert.equal(await statusOf(collector.redeem(stale.id)), 404);
      await collector.hand(makeHandover());
      const ids = (await collector.kept()).map(({id}) => id);
      assert.ok(!ids.includes(left.id) && ids.includes(young.id), String(ids));
      assert.equal(await statusOf(collector.redeem(young.id)), 200);
    });

    it('ends when another site asks for it, and tells that site nothing', async (context) => {
      const collector = await start(context);
      const handover = makeHandover();
      await collector.hand(handover);
      const [wrong, unknown] = [await collector.redeem(handover.id, tea), await collector.redeem(digest(), tea)];
      assert.deepEqual([wrong.status, await wrong.text()], [404, await unknown.text()]);
      assert.equal(await statusOf(collector.redeem(handover.id)), 404);
    });

    it('refuses sites that are not listed, and who is no page', async (context) => {
      const collector = await start(context);
      const handover = makeHandover();
      for (const origin of [stranger, 'null', 'http://bakery.example', 'https://bakery.example.stranger.example', ''])
        assert.equal(await statusOf(collector.hand(handover, origin)), 403, origin);
      assert.deepEqual(await collector.kept(), []);
      await collector.hand(handover);
      for (const origin of [stranger, 'null', ''])
        assert.equal(await statusOf(collector.redeem(handover.id, origin)), 403, origin);
      assert.equal(await statusOf(collector.redeem(handover.id)), 200); // a stranger has not even ended it
    });

    it('refuses what is no hand-over, goes to a stranger, or exists', async (context) => {
      const collector = await start(context);
      const handover = makeHandover();
      const wrong = [
        ...[{to: stranger}, {to: bakery}, {to: undefined}, {id: 'short'}, {id: undefined}, {signature: '='.repeat(43)}],
        ...[{text: ''}, {text: {}}, {text: 'x'.repeat(20_001)}, {more: 1}],
      ];
      for (const change of wrong)
        assert.equal(await statusOf(collector.hand({...handover, ...change})), 422, JSON.stringify(change));
      for (const body of ['', 'null', '[]', '{"id"']) assert.equal(await statusOf(collector.hand(body)), 422, body);
      assert.equal(await statusOf(collector.hand(handover, bakery, {'content-type': 'application/json'})), 415);
      assert.deepEqual(await collector.kept(), []);
      assert.equal(await statusOf(collector.hand(handover)), 201);
      assert.equal(await statusOf(collector.hand({...handover, text: 'other'})), 409);
      assert.equal((await (await collector.redeem(handover.id)).json()).text, handover.text);
      for (const id of [undefined, 7, '', "' or 1=1 --"]) assert.equal(await statusOf(collector.redeem(id)), 404);
    });

    it('stores the receipt of a hand-over behind older ones, and all verify', async (context) => {
      const collector = await start(context);
      const older = makeChain(2);
      const {consentId, hash} = older.at(-1);
      const own = makeReceipt({consentId, sequence: 2, previous: hash, source: 'handover'});
      const address = collector.address.replace('handovers', 'receipts');
      const send = (receipts) =>
        fetch(address, {
          method: 'POST',
          headers: {'content-type': 'application/json', origin: cakes},
          body: JSON.stringify(receipts),
        });
      assert.deepEqual(
        (await (await send([...older, own])).json()).accepted,
        [...older, own].map(({id}) => id),
      );
      assert.deepEqual(await verifyReceipts([...older, own], async (text) => sha256(text)), {valid: true, faults: []});
      assert.equal((await (await send({...own, source: 'elsewhere'})).json()).rejected[0].reason, 'schema');
    });

    it('is off until the sites are named', async (context) => {
      const collector = await start(context, {});
      assert.equal(await statusOf(collector.hand(makeHandover(), '')), 404);
      assert.equal(await statusOf(collector.redeem(digest(), '')), 404);
      const on = await start(context);
      const looked = await fetch(on.address);
      assert.deepEqual([looked.status, looked.headers.get('allow')], [405, 'POST, OPTIONS']);
      const short = await start(context, {handovers: {origins, seconds: 10}});
      const handover = makeHandover();
      await short.hand(handover);
      short.now += 10_000;
      assert.equal(await statusOf(short.redeem(handover.id)), 404);
    });
  });
}

describe('the option handovers', () => {
  const withHandovers = (handovers) => () => createCollector({store: {}, handovers});
  it('names what is wrong', () => {
    for (const origin of ['bakery.example', 'https://bakery.example/', 'http://bakery.example', '*', 'null', 'ftp://a'])
      assert.throws(withHandovers({origins: [cakes, origin]}), new RegExp(`received "${origin.replace('*', '\\*')}"`));
    assert.throws(withHandovers({origins: [cakes, cakes]}), /at least two sites/);
    assert.throws(withHandovers({}), /handovers\.origins must be a list of at least two sites/);
    for (const seconds of [9, 301, 60.5, '60']) assert.throws(withHandovers({origins, seconds}), /from 10 to 300/);
    // these are right, and only the store is missing
    const local = {origins: ['http://localhost:8080', 'http://127.0.0.1:8080']};
    assert.throws(withHandovers(local), /options\.store/);
  });
});
