// A full disk and another's lock, with a real file system and a real second connection.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import Database from 'libsql';
import {makeReceipt} from './receipts.mjs';
import {readAll, send} from './senders.mjs';
import {startServer} from './start-server.mjs';

const limits = {perMinute: 1e9, inAllPerMinute: 1e9};

describe('a collector whose SQLite file', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ithn-trouble-'));
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('is on a full disk reports it by name, loses nothing, and resumes when there is space', async (test) => {
    const disk = mkdtempSync(join(folder, 'disk-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]).status !== 0)
      return test.skip('a disk of one megabyte is mounted by root alone');
    try {
      const server = await startServer(`sqlite:${join(disk, 'receipts.db')}`, limits);
      assert.equal((await send(server.url, makeReceipt())).status, 200);
      const {bavail, bsize} = statfsSync(disk);
      writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - 65_536)));
      const kept = [];
      let answer;
      for (let count = 0; count < 400; count++) {
        answer = await send(server.url, makeReceipt());
        if (answer.status !== 200) break;
        kept.push(...answer.kept);
      }
      assert.equal(answer.status, 503);
      assert.match(server.log(), /SQLITE_FULL|disk is full/);
      assert.doesNotMatch(server.log(), /cannot rollback/);
      assert.equal((await fetch(`${server.url}health`)).status, 503);
      rmSync(join(disk, 'filler'));
      assert.equal((await send(server.url, makeReceipt())).status, 200);
      assert.equal((await fetch(`${server.url}health`)).status, 200);
      const {ids, valid} = await readAll(server.url);
      assert.equal(valid, true);
      const found = new Set(ids);
      assert.deepEqual(kept.filter((id) => !found.has(id)), []); // prettier-ignore
      await server.stop();
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });

  it('is locked by another process is waited for without blocking readers', async () => {
    const file = join(folder, 'locked.db');
    const server = await startServer(`sqlite:${file}`, limits);
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    const other = new Database(file);
    other.exec('begin immediate');
    const delivered = send(server.url, makeReceipt());
    const {ids} = await readAll(server.url);
    assert.equal(ids.length, 1);
    // longer than it took before to give up: what is waited for is the lock, not the time
    await setTimeout(1000);
    other.exec('rollback');
    assert.equal((await delivered).status, 200);

    other.exec('begin immediate');
    assert.equal((await send(server.url, makeReceipt())).status, 503);
    assert.match(server.log(), /database is locked/);
    other.exec('rollback');
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    other.close();
    await server.stop();
  });
});
