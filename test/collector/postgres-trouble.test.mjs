// What a PostgreSQL server can do to a collector, with a real one.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {startPostgres} from '../tools/postgres.mjs';
import {startProxy} from './proxy.mjs';
import {makeReceipt} from './receipts.mjs';
import {readAll, send, startSenders} from './senders.mjs';
import {startServer} from './start-server.mjs';

const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const healthOf = async ({url}) => (await fetch(`${url}health`)).status;

async function until(isSo, what) {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries === 1200) throw new Error(`never: ${what}`);
    await setTimeout(50);
  }
}

describe('a collector whose PostgreSQL', () => {
  let database;
  before(async () => {
    database = await startPostgres();
  });
  after(() => database?.stop());

  it('restarts under load keeps running, answers 503 meanwhile, and has all that it acknowledged', async (test) => {
    const server = await startServer(database.url, limits);
    test.after(() => server.kill()); // a failure must not leave it running
    const senders = startSenders(() => [server.url], 8);
    for (let round = 0; round < 3; round++) {
      const before = senders.acknowledged.size;
      await until(() => senders.acknowledged.size > before + 20, 'receipts before the restart');
      await database.pause();
      await until(async () => (await healthOf(server)) === 503, 'a health of 503');
      const refused = senders.statuses.get(503) ?? 0;
      await until(() => (senders.statuses.get(503) ?? 0) > refused, 'an answer of 503');
      await database.resume();
      await until(async () => (await healthOf(server)) === 200, 'a health of 200');
    }
    const before = senders.acknowledged.size;
    await until(() => senders.acknowledged.size > before + 20, 'receipts after the restart');
    await senders.stop();
    assert.equal(server.hasEnded(), false, server.log());
    assert.deepEqual([...senders.statuses.keys()].sort(), [200, 503]);
    const {ids, valid} = await readAll(server.url);
    assert.equal(valid, true);
    assert.equal(new Set(ids).size, ids.length);
    const found = new Set(ids);
    assert.deepEqual([...senders.acknowledged].filter((id) => !found.has(id)), []); // prettier-ignore
    await server.stop();
  });

  it('stops responding on its connections still answers, on new ones', async () => {
    const proxy = await startProxy(database.port);
    const server = await startServer(database.url.replace(`:${database.port}/`, `:${proxy.port}/`), limits);
    for (let round = 0; round < 2; round++) {
      // several at once, so that more than one connection is open
      await Promise.all([1, 2, 3].map(() => send(server.url, makeReceipt())));
      assert.ok(proxy.count() > 0);
      proxy.silence();
      const delivered = [1, 2, 3].map(() => send(server.url, makeReceipt()));
      // while the write stands still, health does not say that all is well
      let worst = 200;
      let isOver = false;
      const watching = until(async () => {
        worst = Math.max(worst, await healthOf(server));
        return isOver;
      }, 'the end of the delivery');
      const answers = await Promise.all(delivered);
      isOver = true;
      await watching;
      assert.deepEqual(answers.map(({status}) => status), [200, 200, 200]); // prettier-ignore
      assert.equal(worst, 503);
      await until(async () => (await healthOf(server)) === 200, 'a health of 200');
    }
    await server.stop();
    await proxy.stop();
  });

  it('is gone permanently answers within its limit', async () => {
    const proxy = await startProxy(database.port);
    const connection = database.url.replace(`:${database.port}/`, `:${proxy.port}/`);
    const server = await startServer(connection, {...limits, seconds: 2});
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    const keepSilent = setInterval(() => proxy.silence(), 1);
    const answers = await Promise.all([1, 2, 3].map(() => send(server.url, makeReceipt())));
    assert.deepEqual(answers.map(({status}) => status), [503, 503, 503]); // prettier-ignore
    assert.match(server.log(), /no answer within 2 seconds/);
    clearInterval(keepSilent);
    await server.kill();
    await proxy.stop();
  });
});
