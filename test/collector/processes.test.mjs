// Several collectors, each a process of its own, behind one real PostgreSQL.
//   COLLECTOR_ROUNDS=20 node --test test/collector/processes.test.mjs
// runs twenty rounds of restarts and SIGKILLs instead of one, and restarts PostgreSQL in every second of them.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request} from 'node:http';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import pg from 'pg';
import {startPostgres} from '../tools/postgres.mjs';
import {makeChain, makeReceipt} from './receipts.mjs';
import {auditor, readAll, send, startSenders} from './senders.mjs';
import {startServer} from './start-server.mjs';

const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const rounds = Number(process.env.COLLECTOR_ROUNDS ?? 1);
const count = 3;

async function until(isSo, what) {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries === 3000) throw new Error(`never: ${what}`);
    await setTimeout(20);
  }
}

async function deliver(url, receipts) {
  const response = await fetch(`${url}receipts`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(receipts),
  });
  return {status: response.status, ...(await response.json())};
}

const isRefused = ({port}) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(false)));
    socket.on('error', () => resolve(true));
  });

describe('several collectors behind one PostgreSQL', () => {
  let database;
  let servers = [];
  const startAll = () => Promise.all(Array.from({length: count}, () => startServer(database.url, limits)));
  before(async () => {
    database = await startPostgres();
    // at the same moment, and each makes the tables
    servers = await startAll();
  });
  after(async () => {
    for (const server of servers) await server.stop();
    await database?.stop();
  });

  it('erase old receipts together while others write to the same chains', async () => {
    const chains = Array.from({length: 150}, () => makeChain(12));
    /** Of fifteen chains at a time, from one process after the other. */
    const part = (some, from, to) =>
      Promise.all(
        Array.from({length: Math.ceil(some.length / 15)}, async (_, index) => {
          const receipts = some.slice(index * 15, index * 15 + 15).flatMap((chain) => chain.slice(from, to));
          assert.equal((await deliver(servers[index % count].url, receipts)).status, 200);
        }),
      );
    const ends = [];
    for (let from = 0; from < 9; from += 3) {
      await part(chains, from, from + 3);
      ends.push(Date.now() + 1); // each process sweeps up to another time
      await until(() => Date.now() > ends.at(-1), 'the next millisecond');
    }
    // A transaction that holds a chain, and goes on holding it: nobody waits for it, and that chain is left.
    const [held, ...free] = chains;
    const holder = new pg.Client({connectionString: database.url});
    await holder.connect();
    await holder.query('begin');
    await holder.query('select * from ithn_chains where consent_id = $1 for update', [held[0].consentId]);
    const later = Date.parse('2028-01-01');
    let erased;
    try {
      [erased] = await Promise.all([
        Promise.all(servers.map((server, index) => server.sweep(ends[index], later))),
        part(free, 9, 12),
      ]);
    } finally {
      await holder.query('rollback');
      await holder.end();
    }
    await part([held], 9, 12);
    const kept = await readAll(servers[0].url);
    assert.equal(kept.valid, true);
    for (const {id} of held) assert.ok(kept.ids.includes(id));
    assert.equal(erased.reduce((sum, one) => sum + one) + kept.ids.length, 150 * 12);

    const rest = await Promise.all(servers.map((server) => server.sweep(ends.at(-1), later)));
    const left = await readAll(servers[0].url);
    assert.equal(left.valid, true);
    assert.equal([...erased, ...rest].reduce((sum, one) => sum + one), 150 * 9); // prettier-ignore
    assert.deepEqual(left.ids.sort(), chains.flatMap((chain) => chain.slice(9).map(({id}) => id)).sort()); // prettier-ignore
    assert.deepEqual([...new Set(servers.map((server) => server.log()))], ['']);
  });

  it('take each place of a chain once', async () => {
    const chains = Array.from({length: 40}, () => makeChain(5));
    const answers = await Promise.all(chains.flatMap((chain) => servers.map(({url}) => deliver(url, chain))));
    assert.deepEqual([...new Set(answers.map(({status}) => status))], [200]);
    assert.equal(answers.flatMap(({accepted}) => accepted).length, 200);

    // Of rivals for one place, one; the others hear that they do not fit.
    for (let place = 5; place < 15; place++) {
      const rivals = servers.map(() => makeChain(1, {consentId: chains[0][0].consentId, after: chains[0].at(-1)})[0]);
      const judged = await Promise.all(servers.map(({url}, index) => deliver(url, rivals[index])));
      const taken = judged.flatMap(({accepted}) => accepted);
      assert.equal(taken.length, 1);
      assert.deepEqual(judged.map(({status}) => status).sort(), [200, 409, 409]);
      assert.ok(judged.flatMap(({rejected}) => rejected).every(({reason}) => reason === 'fork'));
      chains[0].push(rivals.find(({id}) => id === taken[0]));
    }
    // A browser that has erased its middle, and a process that gets that middle late: the newest stays the end.
    const whole = Array.from({length: 60}, () => makeChain(4));
    for (const [first] of whole) assert.equal((await deliver(servers[0].url, first)).status, 200);
    await Promise.all(
      whole.flatMap(([, second, {sequence, hash}, fourth]) => [
        deliver(servers[0].url, {anchor: {sequence, hash}, receipts: [fourth]}),
        deliver(servers[1].url, second),
      ]),
    );
    const {faults} = await (await fetch(`${servers[2].url}verify`, {headers: auditor})).json();
    assert.deepEqual(faults.filter(({kind}) => kind !== 'missing'), []); // prettier-ignore
    const again = await Promise.all(whole.map((chain) => deliver(servers[2].url, chain[3])));
    assert.deepEqual([...new Set(again.map(({duplicates}) => duplicates.length))], [1]);
    // What is missing there would be seen by the other tests.
    const ids = whole.map(([{consentId}]) => consentId);
    const client = new pg.Client({connectionString: database.url});
    await client.connect();
    for (const table of ['ithn_receipts', 'ithn_chains'])
      await client.query(`delete from ${table} where consent_id = any($1)`, [ids]);
    await client.end();
    assert.deepEqual([...new Set(servers.map((server) => server.log()))], ['']);
  });

  it(`lose nothing while they are restarted and killed (${rounds} of COLLECTOR_ROUNDS)`, async () => {
    const senders = startSenders(() => servers.map((server) => server.url), 8);
    const more = async (wanted) => {
      const seen = senders.acknowledged.size;
      await until(() => senders.acknowledged.size >= seen + wanted, 'more receipts');
    };
    try {
      for (let round = 0; round < rounds; round++) {
        await more(40);
        const fresh = await startAll();
        for (const server of [...servers]) {
          servers.push(fresh.pop());
          servers.splice(servers.indexOf(server), 1);
          assert.equal(await server.terminate(), 0, server.log());
          // those that were there when PostgreSQL was away have said so
          if (round === 0 || round % 2 === 1) assert.equal(server.log(), '');
          await more(10);
        }
        await servers[0].kill();
        await more(10);
        servers.shift();
        servers.push(...fresh);
        if (round % 2 === 1) {
          await database.pause();
          await database.resume();
          await more(10);
        }
      }
    } finally {
      await senders.stop();
    }
    assert.ok(servers.every((server) => !server.hasEnded()));
    // 0: nobody was there, or the connection broke; whoever got an answer was told the truth
    assert.deepEqual([...senders.statuses.keys()].filter((status) => ![0, 200, 503].includes(status)), []); // prettier-ignore
    if (rounds === 1) assert.equal(senders.statuses.get(503), undefined);
    const {ids, valid} = await readAll(servers[0].url);
    assert.equal(valid, true);
    const found = new Set(ids);
    assert.equal(found.size, ids.length);
    assert.deepEqual([...senders.acknowledged].filter((id) => !found.has(id)), []); // prettier-ignore
  });

  it('finish the responses in progress before they exit', async () => {
    const ending = servers.pop();
    const [staying] = servers;
    const receipt = makeReceipt();
    const body = JSON.stringify(receipt);
    const outgoing = request(`${ending.url}receipts`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)},
    });
    const answered = once(outgoing, 'response');
    outgoing.write(body.slice(0, 100));
    const [socket] = await once(outgoing, 'socket');
    if (socket.connecting) await once(socket, 'connect');
    // it has begun: an answer for another comes behind it
    await fetch(`${ending.url}health`);
    const ended = ending.terminate();
    await until(() => isRefused(ending), 'no more connections');
    outgoing.end(body.slice(100));
    const [response] = await answered;
    const text = (await response.setEncoding('utf8').toArray()).join('');
    assert.deepEqual(JSON.parse(text).accepted, [receipt.id]);
    assert.equal(await ended, 0);
    assert.deepEqual((await send(staying.url, receipt)).kept, [receipt.id]);
    assert.equal((await readAll(staying.url)).ids.filter((id) => id === receipt.id).length, 1);
  });
});
