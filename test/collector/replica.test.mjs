// Exports and checks read from a streaming replica: two real PostgreSQL servers.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {createCollector, openStore} from '../../dist/npm/collector.js';
import {startPostgres} from '../tools/postgres.mjs';
import {get, makeChain, post} from './receipts.mjs';

const token = 'the-token-of-this-test-alone';
const auditor = {authorization: `Bearer ${token}`};

describe('a collector with a streaming replica', () => {
  let primary, replica;
  before(async () => {
    primary = await startPostgres({wal_level: 'replica', max_wal_senders: 4});
    replica = await primary.replicate();
  });
  after(async () => {
    await replica?.stop();
    await primary?.stop();
  });

  it('reads from it and writes to the primary', async () => {
    const store = await openStore(primary.url, {replica: replica.url});
    const collector = createCollector({store, token});
    const chain = makeChain(3);
    assert.equal((await collector(post(chain))).status, 200);
    const read = async () => (await (await collector(get('receipts', auditor))).text()).split('\n').filter(Boolean);
    for (let tries = 0; (await read()).length < 3; tries++) {
      assert.ok(tries < 600, 'the replica never followed');
      await setTimeout(50);
    }
    assert.equal((await (await collector(get('verify', auditor))).json()).valid, true);
    // without the replica nothing can be read, and everything is kept
    await replica.pause();
    assert.equal((await collector(post(makeChain(1)))).status, 200);
    assert.equal((await collector(get('verify', auditor))).status, 503);
    await replica.resume();
    await store.close();
  });

  it('is rejected for a store that has none', async () => {
    await assert.rejects(openStore('sqlite:x.db', {replica: replica.url}), /replica/);
  });
});
