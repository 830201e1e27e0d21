import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createCollector, openStore, verifyReceipts} from '../../dist/npm/collector.js';
import {get, makeChain, makeReceipt, post, randomId, seal, sha256} from '../collector/receipts.mjs';
import {places} from '../collector/places.mjs';
import {startServer} from '../collector/start-server.mjs';

const token = 'the-token-of-this-test-alone';
const auditor = {authorization: `Bearer ${token}`};
const day = 864e5;
const digest = async (text) => sha256(text);
const ids = (receipts) => receipts.map(({id}) => id);

/** Sends and reads the acknowledgement. */
async function deliver(collector, body, headers, client) {
  const response = await collector(post(body, headers), client);
  return {status: response.status, headers: response.headers, ...(await response.json())};
}

async function readLines(response) {
  assert.equal(response.status, 200);
  const text = await response.text();
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line)); // prettier-ignore
}

for (const [name, prepare] of Object.entries(places)) {
  describe(`the collector on ${name}`, () => {
    let place, url, store, collector;
    before(async () => {
      place = await prepare();
      url = await place.make();
      store = await openStore(url);
      collector = createCollector({store, token});
    });
    after(async () => {
      await store?.close();
      await place?.stop();
    });
    const kept = async (consentId) => readLines(await collector(get(`receipts?consentId=${consentId}`, auditor)));
    const verify = async (consentId) =>
      (await collector(get(consentId ? `verify?consentId=${consentId}` : 'verify', auditor))).json();
    const tamper = async (act) => {
      const database = place.open(url);
      await act(database);
      await database.destroy();
    };

    it('stores one receipt, and confirms it with its own time', async () => {
      const receipt = makeReceipt();
      const {status, accepted, duplicates, rejected, time} = await deliver(collector, receipt);
      assert.deepEqual({status, accepted, duplicates, rejected}, {status: 200, accepted: [receipt.id], duplicates: [], rejected: []}); // prettier-ignore
      assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000, time);
      const [line] = await kept(receipt.consentId);
      assert.deepEqual(line.receipt, receipt);
      assert.equal(line.received, time);
    });

    it('stores a batch in order', async () => {
      const chain = makeChain(5);
      const {status, accepted} = await deliver(collector, chain);
      assert.deepEqual([status, accepted], [200, ids(chain)]);
      assert.deepEqual((await kept(chain[0].consentId)).map(({receipt}) => receipt), chain); // prettier-ignore
    });

    it('acknowledges duplicates and stores them once', async () => {
      const chain = makeChain(3);
      const key = {'idempotency-key': randomId()};
      await deliver(collector, chain.slice(0, 2), key);
      const again = await deliver(collector, chain.slice(0, 2), key);
      assert.deepEqual([again.status, again.accepted, again.duplicates], [200, [], ids(chain.slice(0, 2))]);
      const more = await deliver(collector, chain);
      assert.deepEqual([more.status, more.accepted, more.duplicates], [200, [chain[2].id], ids(chain.slice(0, 2))]);
      const twice = makeReceipt();
      const inOne = await deliver(collector, [twice, twice]);
      assert.deepEqual([inOne.status, inOne.accepted, inOne.duplicates], [200, [twice.id], [twice.id]]);
      assert.equal((await kept(chain[0].consentId)).length, 3);
    });

    it('stores each once when the same arrives many times at once', async () => {
      const chains = Array.from({length: 20}, () => makeChain(2));
      const answers = await Promise.all([...chains, ...chains, ...chains].map((chain) => deliver(collector, chain)));
      assert.ok(answers.every(({status}) => status === 200));
      assert.equal(answers.flatMap(({accepted}) => accepted).length, 40);
      assert.equal(answers.flatMap(({duplicates}) => duplicates).length, 80);
    });

    it('rejects a gap with 409 and states what is missing', async () => {
      const [first, second, third] = makeChain(3);
      const early = await deliver(collector, second);
      assert.equal(early.status, 409);
      assert.deepEqual(early.rejected, [{id: second.id, reason: 'gap', expected: {sequence: 0, previous: null}}]);
      await deliver(collector, first);
      const gap = await deliver(collector, third);
      assert.deepEqual(gap.rejected, [{id: third.id, reason: 'gap', expected: {sequence: 1, previous: first.hash}}]);
      assert.equal((await deliver(collector, [second, third])).status, 200);
    });

    it('stores what fits of a batch and rejects the rest', async () => {
      const [first, , third] = makeChain(3);
      const broken = {...makeReceipt(), locale: 7};
      const answer = await deliver(collector, [first, third, broken]);
      assert.equal(answer.status, 409);
      assert.deepEqual(answer.accepted, [first.id]);
      assert.deepEqual(answer.rejected.map(({id, reason}) => [id, reason]), [[third.id, 'gap'], [broken.id, 'schema']]); // prettier-ignore
    });

    it('judges each chain of a batch by itself', async () => {
      const [known, taken, late] = Array.from({length: 3}, () => makeChain(3));
      await deliver(collector, [known[0], taken[0], taken[1]]);
      const fresh = makeChain(2);
      const [rival] = makeChain(1, {consentId: taken[0].consentId, after: taken[0]});
      const headless = makeReceipt({previous: known[0].hash});
      const all = [fresh[0], known[0], late[1], known[1], rival, headless, fresh[1], known[2]];
      const {status, accepted, duplicates, rejected} = await deliver(collector, all);
      assert.equal(status, 409);
      assert.deepEqual(accepted, ids([fresh[0], known[1], fresh[1], known[2]]));
      assert.deepEqual(duplicates, [known[0].id]);
      assert.deepEqual(rejected, [
        {id: late[1].id, reason: 'gap', expected: {sequence: 0, previous: null}},
        {id: rival.id, reason: 'fork', expected: {sequence: 2, previous: taken[1].hash}},
        {id: headless.id, reason: 'fork', expected: {sequence: 0, previous: null}},
      ]);
      for (const [{consentId}, count] of [
        [fresh, 2],
        [known, 3],
        [taken, 2],
      ].map(([[first], length]) => [first, length]))
        // prettier-ignore
        assert.deepEqual([(await kept(consentId)).length, (await verify(consentId)).valid], [count, true]);
      assert.deepEqual([await kept(late[0].consentId), await kept(headless.consentId)], [[], []]);
    });

    it('refuses a fork: another receipt in a place that is taken', async () => {
      const [first, second] = makeChain(2);
      await deliver(collector, [first, second]);
      const [rival] = makeChain(1, {consentId: first.consentId, after: first});
      const fork = await deliver(collector, rival);
      assert.equal(fork.status, 409);
      const expected = {sequence: 2, previous: second.hash};
      assert.deepEqual(fork.rejected, [{id: rival.id, reason: 'fork', expected}]);
      const loose = makeReceipt({consentId: first.consentId, sequence: 2, previous: first.hash});
      assert.deepEqual((await deliver(collector, loose)).rejected, [{id: loose.id, reason: 'fork', expected}]);
      assert.equal((await kept(first.consentId)).length, 2);
    });

    it('begins a chain after the browser’s anchor', async () => {
      const chain = makeChain(5);
      const anchor = {sequence: 2, hash: chain[2].hash};
      assert.equal((await deliver(collector, {anchor, receipts: chain.slice(4)})).status, 409);
      assert.equal((await deliver(collector, {anchor, receipts: chain.slice(3)})).status, 200);
      assert.deepEqual((await deliver(collector, chain[1])).duplicates, [chain[1].id]);
      assert.equal((await verify(chain[0].consentId)).valid, true);
      const wrong = {anchor: {sequence: 2, hash: 'x'}, receipts: makeChain(5).slice(3)};
      assert.equal((await deliver(collector, wrong)).status, 400);
    });

    it('continues after a rejected one if the browser says so, and verify reports the gap', async () => {
      const chain = makeChain(5);
      const broken = {...chain[1], locale: 'x'};
      assert.equal((await deliver(collector, chain[0])).status, 200);
      assert.deepEqual((await deliver(collector, broken)).rejected[0].reason, 'hash');
      assert.deepEqual((await deliver(collector, chain[2])).rejected[0].reason, 'gap');
      const anchor = {sequence: 1, hash: broken.hash};
      assert.equal((await deliver(collector, {anchor, receipts: chain.slice(2)})).status, 200);
      const {faults} = await verify(chain[0].consentId);
      assert.deepEqual(faults.map(({kind, id}) => [kind, id]), [['missing', chain[2].id]]); // prettier-ignore
      // What is kept is not for sale: an anchor at or before the end changes nothing.
      const [rival] = makeChain(1, {consentId: chain[0].consentId, after: chain[3]});
      const before = {anchor: {sequence: 3, hash: chain[3].hash}, receipts: [rival]};
      assert.equal((await deliver(collector, before)).rejected[0].reason, 'fork');
    });

    it('stores an unsealed one, and verify reports it', async () => {
      const unsealed = {...makeReceipt(), hash: null, unsealed: 'no-webcrypto'};
      assert.equal((await deliver(collector, unsealed)).status, 200);
      assert.equal((await deliver(collector, unsealed)).duplicates.length, 1);
      const {faults} = await verify(unsealed.consentId);
      assert.deepEqual(faults.map(({kind, id}) => [kind, id]), [['unsealed', unsealed.id]]); // prettier-ignore
    });

    it('rejects what is not a receipt, and never echoes input', async () => {
      const right = makeReceipt();
      const wrong = [
        [{...right, email: 'somebody@example.com'}, 'schema'],
        [{...right, policy: {...right.policy, revision: '3'}}, 'schema'],
        [{...right, hash: null}, 'schema'],
        [{...right, unsealed: 'no-webcrypto'}, 'schema'],
        [{...right, granted: {...right.granted, categories: ['<script>']}}, 'schema'],
        [{...right, withdrawal: 'somebody@example.com'}, 'hash'],
        [seal({...right, validity: {from: right.time, until: '2099-01-01T00:00:00Z'}}), 'validity'],
        [seal({...right, time: '2026-19-39T25:00:00Z'}), 'validity'],
        ['somebody@example.com', 'schema'],
        [null, 'schema'],
      ];
      for (const [value, reason] of wrong) {
        const answer = await deliver(collector, [value]);
        assert.deepEqual([answer.status, answer.rejected[0].reason], [422, reason], JSON.stringify(value));
        assert.doesNotMatch(JSON.stringify(answer.rejected), /somebody|script/);
      }
      for (const body of ['', '{', '[]', '7', '{"receipts":[]}', JSON.stringify({receipts: [right], more: 1})])
        assert.notEqual((await deliver(collector, body)).status, 200, body);
      const many = Array.from({length: 101}, () => 1);
      assert.equal((await deliver(collector, many)).status, 400);
      assert.equal((await deliver(collector, right, {'content-type': 'text/plain'})).status, 415);
      assert.deepEqual(await kept(right.consentId), []);
      assert.equal({}.polluted, undefined);
    });

    it('exports JSON Lines that verify, and CSV for a spreadsheet', async () => {
      const chain = makeChain(3, {withdrawal: '=HYPERLINK("http://evil.example")', site: {name: 'A, "B"\nC'}});
      const {consentId} = chain[0];
      await deliver(collector, chain);
      const receipts = (await kept(consentId)).map(({receipt}) => receipt);
      assert.deepEqual(await verifyReceipts(receipts, digest), {valid: true, faults: []});

      const response = await collector(get(`receipts?format=csv&consentId=${consentId}`, auditor));
      assert.match(response.headers.get('content-type'), /^text\/csv/);
      const [head, ...rows] = (await response.text()).split('\r\n');
      assert.ok(head.startsWith('received,consentId,sequence,id,time,'), head);
      assert.equal(rows.length, 4);
      assert.match(rows[0], /,"A, ""B""\nC",/);
      assert.ok(rows[0].includes(`,"'=HYPERLINK(""http://evil.example"")",`), rows[0]);

      // whatever the one who opens it takes for a separator, no cell begins a formula; and what is meant is still there
      const tricky = [
        'x;=1+1;y',
        'x\t@SUM(1)',
        'x|-2',
        'x "=1" y',
        '"=1"',
        ' +1',
        '\n=1',
        'x \uff1d1',
        '\t=1',
        'a=b-c+d@e',
      ];
      const cells = tricky.map((withdrawal) => makeReceipt({withdrawal}));
      for (const receipt of cells) {
        await deliver(collector, receipt);
        const csv = await (await collector(get(`receipts?format=csv&consentId=${receipt.consentId}`, auditor))).text();
        const [, row = ''] = csv.split(/\r\n(?=.)/);
        for (const separator of [',', ';', '\t', '|', ' ', '"', '\n'])
          for (const part of row.split(separator))
            assert.doesNotMatch(part, /^[=+\-@\uff1d\uff0b\uff0d\uff20]/, JSON.stringify({row, separator}));
        assert.ok(
          row
            .replaceAll("'", '')
            .replaceAll('""', '"')
            .includes(receipt.withdrawal.replace(/^[\t\n]/, '')),
          row,
        );
      }
      const plain = await collector(get(`receipts?format=csv&consentId=${cells.at(-1).consentId}`, auditor));
      assert.match(await plain.text(), /,a=b-c\+d@e,/); // a sign inside a word is no formula

      const now = new Date().toISOString();
      const later = await collector(get(`receipts?consentId=${consentId}&from=${encodeURIComponent(now)}`, auditor));
      assert.deepEqual(await readLines(later), []);
      assert.equal((await collector(get('receipts?from=yesterday', auditor))).status, 400);
      assert.equal((await collector(get('receipts?format=pdf', auditor))).status, 400);
    });

    it('exports many pages without losing or repeating one', async () => {
      const chains = Array.from({length: 28}, () => makeChain(50));
      for (const chain of chains) assert.equal((await deliver(collector, chain)).status, 200);
      const all = (await readLines(await collector(get('receipts', auditor)))).map(({receipt}) => receipt.id);
      assert.equal(new Set(all).size, all.length);
      const exported = new Set(all);
      assert.ok(chains.flat().every(({id}) => exported.has(id)));
      assert.equal((await verify()).receipts, all.length);
    });

    describe('verifies', () => {
      const chains = Array.from({length: 6}, () => makeChain(4));
      const consentOf = (index) => chains[index][0].consentId;
      const faultsOf = async (index) =>
        (await verify(consentOf(index))).faults.map(({kind, id, consentId}) => [kind, chains[index].findIndex((one) => one.id === id), consentId === consentOf(index)]); // prettier-ignore
      before(async () => {
        for (const chain of chains) await deliver(collector, chain);
      });

      it('untouched chains', async () => {
        for (const index of chains.keys()) assert.deepEqual(await faultsOf(index), []);
        assert.equal((await verify(consentOf(0))).receipts, 4);
      });

      it('a receipt that was changed', async () => {
        const body = JSON.stringify({...chains[0][1], hash: undefined, denied: {categories: [], services: []}});
        await tamper((database) =>
          database.updateTable('ithn_receipts').set({body}).where('id', '=', chains[0][1].id).execute(),
        );
        assert.deepEqual(await faultsOf(0), [['changed', 1, true]]);
      });

      it('a receipt that was changed and resealed', async () => {
        const {hash, ...changed} = seal({...chains[1][1], source: 'banner-accept'});
        const body = JSON.stringify(changed);
        await tamper((database) =>
          database.updateTable('ithn_receipts').set({body, hash}).where('id', '=', chains[1][1].id).execute(),
        );
        // JSON.stringify() leaves the keys unsorted, and it does not matter: what counts is what they say
        assert.deepEqual(await faultsOf(1), [['changed', 1, true]]);
      });

      it('a receipt that was removed, the last one too', async () => {
        await tamper((database) =>
          database.deleteFrom('ithn_receipts').where('id', 'in', [chains[2][1].id, chains[3][3].id]).execute(),
        );
        assert.deepEqual(await faultsOf(2), [['missing', 2, true]]);
        assert.deepEqual(await faultsOf(3), [['missing', -1, true]]);
      });

      it('all receipts of a chain removed', async () => {
        await tamper((database) =>
          database.deleteFrom('ithn_receipts').where('consent_id', '=', consentOf(4)).execute(),
        );
        assert.deepEqual(await faultsOf(4), [['missing', -1, true]]);
      });

      it('a receipt inserted after the last, and a chain from nowhere', async () => {
        const [more] = makeChain(1, {consentId: consentOf(5), after: chains[5][3]});
        const alone = makeReceipt();
        const row = ({hash, ...receipt}) => ({
          consent_id: receipt.consentId,
          sequence: receipt.sequence,
          id: receipt.id,
          hash,
          body: JSON.stringify(receipt),
          received_at: 1,
          valid_until: 1,
        });
        await tamper((database) =>
          database
            .insertInto('ithn_receipts')
            .values([row(more), row(alone)])
            .execute(),
        );
        const {faults, valid} = await verify(consentOf(5));
        assert.deepEqual([valid, faults.map(({kind, id}) => [kind, id])], [false, [['inserted', more.id]]]);
        assert.deepEqual((await verify(alone.consentId)).faults.map(({kind}) => kind), ['inserted']); // prettier-ignore
      });

      it('all of it at once', async () => {
        const {valid, chains: count, faults} = await verify();
        assert.equal(valid, false);
        assert.ok(count > 6);
        for (const index of chains.keys())
          assert.ok(
            faults.some(({consentId}) => consentId === consentOf(index)),
            index,
          );
      });
    });

    it('erases what is old and keeps the anchor, and the last one while it is in force', async () => {
      const own = await openStore(await place.make());
      let now = Date.now();
      const timed = createCollector({store: own, token, keepDays: 30, clock: () => now});
      const times = (from, days) => ({
        time: new Date(from).toISOString(),
        validity: {from: new Date(from).toISOString(), until: new Date(from + days * day).toISOString()},
      });
      const lasting = makeChain(3, times(now, 180));
      const ended = makeChain(3, times(now, 10));
      await deliver(timed, [...lasting, ...ended]);
      now += 31 * day;
      const [next] = makeChain(1, {...times(now, 180)});
      await deliver(timed, next);

      // The sweep comes after the answer.
      const remaining = async () =>
        (await readLines(await timed(get('receipts', auditor)))).map(({receipt}) => receipt.id);
      for (let tries = 0; (await remaining()).length > 2 && tries < 200; tries++) await new Promise(setImmediate);
      assert.deepEqual((await remaining()).sort(), [lasting[2].id, next.id].sort());
      assert.deepEqual(await (await timed(get('verify', auditor))).json(), {valid: true, chains: 2, receipts: 2, faults: []}); // prettier-ignore

      // What was erased is not taken for new, and the chain goes on where it was.
      assert.deepEqual((await deliver(timed, ended[1])).duplicates, [ended[1].id]);
      const [more] = makeChain(1, {consentId: ended[0].consentId, after: ended[2], ...times(now, 180)});
      assert.equal((await deliver(timed, more)).status, 200);
      assert.equal((await (await timed(get('verify', auditor))).json()).valid, true);
      await own.close();
    });

    it('opens what it has written before', async () => {
      const again = await openStore(url);
      const [first, second] = makeChain(2);
      await deliver(collector, first);
      assert.equal((await deliver(createCollector({store: again}), second)).status, 200);
      await again.close();
    });

    it('lets two servers write to one database', async () => {
      const shared = await place.make();
      const stores = [await openStore(shared), await openStore(shared)];
      const both = stores.map((one) => createCollector({store: one, token}));
      const chains = Array.from({length: 30}, () => makeChain(5));
      const answers = await Promise.all(
        chains.flatMap((chain) => both.map((one) => deliver(one, chain.map((receipt) => receipt)))), // prettier-ignore
      );
      assert.deepEqual([...new Set(answers.map(({status}) => status))], [200]);
      assert.equal(answers.flatMap(({accepted}) => accepted).length, 150);
      const {valid, receipts} = await stores[0].verify();
      assert.deepEqual({valid, receipts}, {valid: true, receipts: 150});
      for (const one of stores) await one.close();
    });

    it('loses no receipt that it has acknowledged when it is killed', async () => {
      const own = await place.make();
      const acknowledged = [];
      const limits = {perMinute: 1e6};
      let server = await startServer(own, limits);
      for (let round = 0; round < 2; round++) {
        const target = acknowledged.length + 200;
        const send = async () => {
          for (;;) {
            const [first, second] = makeChain(2);
            for (const receipt of [first, second]) {
              const response = await fetch(`${server.url}receipts`, {
                method: 'POST',
                headers: {'content-type': 'application/json'},
                body: JSON.stringify(receipt),
              });
              if (response.status === 200) acknowledged.push(...(await response.json()).accepted);
            }
          }
        };
        const senders = Array.from({length: 16}, () => send().catch(() => {})); // killed under it
        while (acknowledged.length < target) await new Promise((next) => setTimeout(next, 5));
        await server.kill();
        await Promise.all(senders);
        server = await startServer(own, limits);
      }
      const export_ = await fetch(`${server.url}receipts`, {headers: auditor});
      const found = new Set((await readLines(export_)).map(({receipt}) => receipt.id));
      const lost = acknowledged.filter((id) => !found.has(id));
      assert.deepEqual(lost, [], `of ${acknowledged.length}`);
      const {valid} = await (await fetch(`${server.url}verify`, {headers: auditor})).json();
      assert.equal(valid, true);
      await server.stop();
    });

    it('reports its health', async () => {
      assert.equal((await collector(get('health'))).status, 200);
      const dead = await openStore(await place.make());
      await dead.close();
      const errors = [];
      const broken = createCollector({store: dead, report: (error) => errors.push(error)});
      assert.equal((await broken(get('health'))).status, 503);
      const refused = await broken(post(makeReceipt()));
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '30']);
      assert.equal(errors.length, 2);
    });
  });
}

describe('the collector', () => {
  let store, collector, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ithn-collector-'));
    store = await openStore(`sqlite:${join(folder, 'one.db')}`);
    collector = createCollector({store, token});
  });
  after(async () => {
    await store.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('reveals nothing without the token', async () => {
    const wrong = [{}, {authorization: 'Bearer x'}, {authorization: `Bearer ${token}x`}, {authorization: token}];
    for (const path of ['receipts', 'verify'])
      for (const headers of wrong) {
        const response = await collector(get(path, headers));
        assert.equal(response.status, 401);
        assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      }
    const closed = createCollector({store});
    for (const path of ['receipts', 'verify']) assert.equal((await closed(get(path, auditor))).status, 403);
    for (const bad of ['short', 'long enough but with spaces'])
      assert.throws(() => createCollector({store, token: bad}), /16/);
  });

  it('reads no more of a body than its limit', async () => {
    const large = JSON.stringify({...makeReceipt(), withdrawal: 'x'.repeat(70_000)});
    assert.equal((await deliver(collector, large)).status, 413);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const request = new Request('https://shop.example/receipts', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: endless,
      duplex: 'half',
    });
    assert.equal((await collector(request)).status, 413);
    assert.ok(pulled < 200_000, `${pulled}`);
  });

  it('limits one client, and all together, until the limit is refilled', async () => {
    let now = Date.now();
    const limits = {perMinute: 10, inAllPerMinute: 25};
    const limited = createCollector({store, limits, clock: () => now});
    const send = async (client, count = 1) => (await deliver(limited, makeChain(count), {}, client)).status;
    for (let count = 0; count < 10; count++) assert.equal(await send('192.0.2.1'), 200);
    const answer = await deliver(limited, makeReceipt(), {}, '192.0.2.1');
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '6']);
    assert.equal(await send('192.0.2.2', 10), 200);
    assert.equal(await send('2001:db8:1:2::1', 4), 200);
    assert.equal(await send('2001:db8:1:2:ffff::9', 7), 429, 'the same network');
    assert.equal(await send('192.0.2.4', 10), 429, 'all together');
    now += 60_000;
    assert.equal(await send('192.0.2.1'), 200);
    assert.equal(await send(undefined, 10), 200, 'who does not say the client has the common limit alone');
  });

  it('counts one IPv6 network as one client, in any notation, and its neighbour as another', async () => {
    for (const [one, same, neighbour] of [
      ['2001:db8::1', '2001:db8:0:0:1:2:3:4', '2001:db8:0:1::1'],
      ['2001:db8:0:0:9::', '2001:DB8::ffff', '2001:db8:1::1'],
      ['2001:db8:1::', '2001:0db8:0001:0000:0000:0000:0000:0001', '2001:db8:1:1::'],
      ['::1', '0:0:0:0:ffff::', '0:0:0:1::'],
      ['fe80::1%eth0', 'fe80::2', 'fe80:0:0:9::2'],
      ['::ffff:192.0.2.7', '192.0.2.7', '::ffff:192.0.2.8'],
    ]) {
      const limited = createCollector({store, limits: {perMinute: 10}});
      const send = async (client, count) => (await deliver(limited, makeChain(count), {}, client)).status;
      assert.equal(await send(one, 6), 200);
      assert.equal(await send(same, 6), 429, `${same} is ${one}`);
      assert.equal(await send(neighbour, 6), 200, `${neighbour} is not ${one}`);
    }
  });

  it('counts a client that sends invalid data', async () => {
    const limited = createCollector({store, limits: {perMinute: 5}});
    const statuses = [];
    for (let count = 0; count < 7; count++) statuses.push((await deliver(limited, 'rubbish', {}, 'x')).status);
    assert.deepEqual(statuses, [400, 400, 400, 400, 400, 429, 429]);
  });

  it('lets the pages of named origins deliver, and no others', async () => {
    const origin = 'https://other.example';
    const open = createCollector({store, origins: [origin]});
    const preflight = new Request('https://shop.example/receipts', {method: 'OPTIONS', headers: {origin}});
    const allowed = await open(preflight);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), origin);
    assert.match(allowed.headers.get('access-control-allow-headers'), /content-type, idempotency-key/);
    const taken = await open(post(makeReceipt(), {origin, 'sec-fetch-site': 'cross-site'}));
    assert.deepEqual([taken.status, taken.headers.get('vary')], [200, 'origin']);

    const evil = {origin: 'https://evil.example'};
    assert.equal((await open(post(makeReceipt(), evil))).status, 403);
    for (const one of [open, collector]) {
      assert.equal((await one(post(makeReceipt(), {...evil, 'sec-fetch-site': 'cross-site'}))).status, 403);
      const own = {origin: 'https://shop.example', 'sec-fetch-site': 'same-origin'};
      const answer = await one(post(makeReceipt(), own));
      assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [200, null]);
    }
  });

  it('knows its paths and methods', async () => {
    assert.equal((await collector(get('nowhere'))).status, 404);
    assert.equal((await collector(get('constructor'))).status, 404);
    const wrong = await collector(new Request('https://shop.example/receipts', {method: 'DELETE'}));
    assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS']);
    assert.equal((await collector(new Request('https://a.example/consent/receipts/', {method: 'POST'}))).status, 415);
  });

  it('opens no unknown store, and repeats no password', async () => {
    await assert.rejects(openStore('mysql://root:secret@localhost/x'), (error) => !/secret/.test(error.message));
  });

  it('survives what only a raw client can send', async () => {
    const server = await startServer(`sqlite:${join(folder, 'raw.db')}`, {perMinute: 1e4});
    const send = (options, body) =>
      new Promise((resolve) => {
        const outgoing = request({port: server.port, host: '127.0.0.1', ...options}, (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode);
        });
        outgoing.on('error', ({code}) => resolve(code));
        outgoing.end(body);
      });
    const json = {'content-type': 'application/json'};
    assert.equal(await send({path: '[', method: 'GET'}), 400);
    assert.equal(await send({path: '/receipts', method: 'POST', headers: json}, 'x'.repeat(1000)), 400);
    const large = await send({path: '/receipts', method: 'POST', headers: json}, 'x'.repeat(5_000_000));
    assert.ok([413, 'EPIPE', 'ECONNRESET'].includes(large), large);
    const endless = await new Promise((resolve) => {
      const outgoing = request({
        port: server.port,
        host: '127.0.0.1',
        path: '/receipts',
        method: 'POST',
        headers: json,
      });
      outgoing.on('response', ({statusCode}) => resolve(statusCode)).on('error', ({code}) => resolve(code));
      const more = () => {
        while (!outgoing.destroyed && outgoing.write('x'.repeat(50_000)));
      };
      outgoing.on('drain', more);
      more();
    });
    assert.ok([413, 'EPIPE', 'ECONNRESET'].includes(endless), endless);
    for (let count = 0; count < 5; count++) {
      const {consentId} = makeReceipt();
      assert.equal(await send({path: '/receipts', method: 'POST', headers: json}, JSON.stringify(makeChain(40, {consentId}))), 200); // prettier-ignore
    }
    await new Promise((resolve) => {
      const leaving = request(
        {port: server.port, host: '127.0.0.1', path: '/receipts', headers: auditor},
        (incoming) => {
          incoming
            .once('data', () => incoming.destroy())
            .on('error', () => {})
            .once('close', resolve);
        },
      );
      leaving.on('error', () => {}).end();
    });
    const half = request({port: server.port, host: '127.0.0.1', path: '/receipts', method: 'POST', headers: json});
    half.on('error', () => {}).write('{');
    half.destroy();
    assert.equal(await send({path: '/health', method: 'HEAD'}), 200);
    assert.equal(await send({path: '/health', method: 'GET'}), 200);
    await server.stop();
  });
});
