// Four collectors on one PostgreSQL against one: receipts a second, microseconds of processor for each, and how many share a
// transaction. One after the other in turns, so that what else the machine does meets both; at the end everything that was
// acknowledged is looked for.
//   node test/benchmark/processes.mjs [--seconds 5] [--rounds 3] [--processes 4]
// Needs dist/ (npm run build); bounded by time.
import {cpus} from 'node:os';
import {performance} from 'node:perf_hooks';
import {setTimeout} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import pg from 'pg';
import {readAll, startSenders} from '../collector/senders.mjs';
import {startServer} from '../collector/start-server.mjs';
import {startPostgres} from '../tools/postgres.mjs';

const {values: options} = parseArgs({
  options: {
    seconds: {type: 'string', default: '5'},
    rounds: {type: 'string', default: '3'},
    processes: {type: 'string', default: '4'},
  },
});
const [seconds, rounds, many] = [options.seconds, options.rounds, options.processes].map(Number);
const browsers = 32;
const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const acknowledged = new Set();
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const processorOf = async (servers) =>
  (await Promise.all(servers.map((server) => server.use()))).reduce((sum, {processor}) => sum + processor, 0);

/** How many transactions have written something so far: each takes a number. */
async function transactionsOf(client) {
  const {rows} = await client.query('select pg_snapshot_xmax(pg_current_snapshot())::text as next');
  return Number(rows[0].next);
}

/** One turn of so many processes. */
async function measure(database, client, count) {
  const servers = await Promise.all(Array.from({length: count}, () => startServer(database.url, limits)));
  try {
    const urls = servers.map(({url}) => url);
    const senders = startSenders(() => urls, browsers);
    await setTimeout(1000); // until each has its connections and is compiled
    const [before, written] = [await processorOf(servers), await transactionsOf(client)];
    const [seen, start] = [senders.acknowledged.size, performance.now()];
    await setTimeout(seconds * 1000);
    const kept = senders.acknowledged.size - seen;
    const took = (performance.now() - start) / 1000;
    const transactions = (await transactionsOf(client)) - written;
    const processor = (await processorOf(servers)) - before;
    await senders.stop();
    for (const id of senders.acknowledged) acknowledged.add(id);
    console.log(
      `${count} ${count === 1 ? 'process  ' : 'processes'} ${Math.round(kept / took)} receipts/s, ` +
        `${Math.round(processor / kept)} µs of processor a receipt, ${(kept / transactions).toFixed(1)} receipts a transaction`,
    );
    return {perSecond: kept / took, processor: processor / kept, together: kept / transactions};
  } finally {
    for (const server of servers) await server.stop();
  }
}

const database = await startPostgres();
const client = new pg.Client(database.url);
try {
  await client.connect();
  console.log(
    `${cpus().length} × ${cpus()[0].model}, Node ${process.version}; ${browsers} browsers, ${seconds} s a turn`,
  );
  const [one, several] = [[], []];
  for (let round = 0; round < rounds; round++) {
    one.push(await measure(database, client, 1));
    several.push(await measure(database, client, many));
  }
  const ratio = (name) =>
    (median(several.map((turn) => turn[name])) / median(one.map((turn) => turn[name]))).toFixed(2);
  console.log(
    `${many} to 1: ${ratio('perSecond')} × the receipts/s, ${ratio('processor')} × the processor a receipt, ${ratio('together')} × the receipts a transaction`,
  );

  const reader = await startServer(database.url, limits);
  const {ids, valid} = await readAll(reader.url);
  await reader.stop();
  const found = new Set(ids);
  const lost = [...acknowledged].filter((id) => !found.has(id)).length;
  console.log(
    `${acknowledged.size} acknowledged, ${lost} lost, ${ids.length - found.size} twice, chains ${valid ? 'whole' : 'BROKEN'}`,
  );
  if (lost || ids.length > found.size || !valid) process.exitCode = 1;
} finally {
  await client.end();
  await database.stop();
}
