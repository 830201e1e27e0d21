// One store for stores.mjs, in a process of its own: receipts a second, one and fifty in a transaction, and resident memory.
import {createRequire} from 'node:module';
import {randomBytes} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join} from 'node:path';

const [store, folder, seconds] = process.argv.slice(2);
const require = createRequire(join(folder, 'index.js'));
const Database = store === 'node:sqlite' ? require(store).DatabaseSync : require(store);
const file = join(folder, `${store.replace(':', '-')}-${process.pid}.db`);
const database = new Database(file);
database.exec('pragma journal_mode = wal');
database.exec('pragma synchronous = full');
database.exec(`create table receipts (consent_id text not null, sequence integer not null, id text not null, hash text,
  body text not null, received_at bigint not null, valid_until bigint not null, primary key (consent_id, sequence))`);
database.exec('create index arrival on receipts (received_at, consent_id, sequence)');
database.exec(`create table chains (consent_id text primary key, anchor_sequence integer not null, anchor_hash text,
  head_sequence integer not null, head_hash text)`);
const find = database.prepare('select * from chains where consent_id = ?');
const addReceipt = database.prepare('insert into receipts values (?, ?, ?, ?, ?, ?, ?)');
const addChain = database.prepare(`insert into chains values (?, ?, ?, ?, ?)
  on conflict (consent_id) do update set head_sequence = excluded.head_sequence, head_hash = excluded.head_hash`);
const body = 'x'.repeat(800);

function write(size) {
  database.exec('begin immediate');
  for (let count = 0; count < size; count++) {
    const id = randomBytes(16).toString('hex');
    find.get(id);
    addReceipt.run(id, 0, id, id, body, 1_795_000_000_000, 1_810_000_000_000);
    addChain.run(id, -1, null, 0, id);
  }
  database.exec('commit');
}

function measure(size) {
  const start = performance.now();
  let written = 0;
  while (performance.now() - start < seconds * 1000) {
    write(size);
    written += size;
  }
  return written / ((performance.now() - start) / 1000);
}

write(50);
const single = measure(1);
const batch = measure(50);
console.log(JSON.stringify({single, batch, megabytes: process.memoryUsage().rss / 1e6}));
database.close();
for (const end of ['', '-wal', '-shm']) rmSync(file + end, {force: true});
