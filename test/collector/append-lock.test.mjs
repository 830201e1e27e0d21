// A chain is locked before its end is read: what another process is about to write to it is waited for, not overwritten.
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import pg from 'pg';
import {createCollector, openStore, receiptText} from '../../dist/npm/collector.js';
import {startPostgres} from '../tools/postgres.mjs';
import {makeChain, post} from './receipts.mjs';

let database, store, collector, other, watcher;
before(async () => {
  database = await startPostgres();
  store = await openStore(database.url);
  collector = createCollector({store});
  [other, watcher] = [0, 1].map(() => new pg.Client({connectionString: database.url}));
  await Promise.all([other.connect(), watcher.connect()]);
});
after(async () => {
  await other?.end();
  await watcher?.end();
  await store?.close();
  await database?.stop();
});

it('the end of a chain never moves back while another process appends to it', async () => {
  const [first, second, , fourth] = makeChain(4);
  assert.equal((await collector(post(first))).status, 200);

  // Another process has the fourth, whose browser has erased the two before it; it has written and not yet committed.
  await other.query('begin');
  const {rows} = await other.query('select pg_backend_pid() as pid');
  await other.query('select * from ithn_chains where consent_id = $1 for update', [first.consentId]);
  await other.query('insert into ithn_receipts values ($1, 3, $2, $3, $4, 0, 0)', [
    ...[fourth.consentId, fourth.id, fourth.hash, receiptText(fourth)],
  ]);
  await other.query('update ithn_chains set head_sequence = 3, head_hash = $2 where consent_id = $1', [
    ...[fourth.consentId, fourth.hash],
  ]);

  const answering = collector(post(second));
  const blocked = 'select count(*)::int as count from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
  for (let tries = 0; (await watcher.query(blocked, [rows[0].pid])).rows[0].count === 0; tries++) {
    assert.ok(tries < 1000, 'the collector waits for the other process');
    await setTimeout(10);
  }
  await other.query('commit');

  const {accepted, rejected} = await (await answering).json();
  const {rows: chains} = await watcher.query('select head_sequence, head_hash from ithn_chains');
  assert.deepEqual(chains, [{head_sequence: 3, head_hash: fourth.hash}]);
  assert.deepEqual(accepted, []);
  assert.deepEqual(rejected.map(({reason, expected}) => [reason, expected.sequence]), [['fork', 4]]); // prettier-ignore
});
