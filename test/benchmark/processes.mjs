// Several collectors on one PostgreSQL against one: receipts a second, time to the answer, how many share a transaction, and
// microseconds of processor a receipt: of the collectors, of PostgreSQL and of the load. In turns, so that what else the
// machine does meets all of them; at the end everything that was acknowledged is looked for.
//   node test/benchmark/processes.mjs [--seconds 5] [--rounds 3] [--processes 1,4] [--builds now=dist,before=../before/dist]
// Needs dist/ (npm run build); bounded by time. --builds compares several builds, each named by its folder.
import {readFileSync, readdirSync} from 'node:fs';
import {cpus} from 'node:os';
import {resolve} from 'node:path';
import {performance} from 'node:perf_hooks';
import {parseArgs} from 'node:util';
import pg from 'pg';
import {readAll} from '../collector/senders.mjs';
import {startServer} from '../collector/start-server.mjs';
import {startPostgres} from '../tools/postgres.mjs';
import {deliver, makeRequests} from './deliver.mjs';

const {values: options} = parseArgs({
  options: {
    seconds: {type: 'string', default: '5'},
    rounds: {type: 'string', default: '3'},
    processes: {type: 'string', default: '1,4'},
    builds: {type: 'string', default: 'now=dist'},
    browsers: {type: 'string', default: '32'},
  },
});
const [seconds, rounds, browsers] = [options.seconds, options.rounds, options.browsers].map(Number);
const counts = options.processes.split(',').map(Number);
const builds = options.builds.split(',').map((build) => build.split('='));
const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const acknowledged = new Set();
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** What a process has used, in microseconds, by /proc: 100 ticks a second. */
function ticksOf(pid, withEnded = false) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number); // prettier-ignore
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15);
    return {parent: fields[1], used: (user + system + (withEnded ? endedUser + endedSystem : 0)) * 10_000};
  } catch {
    return {parent: 0, used: 0}; // it has ended meanwhile
  }
}

/** PostgreSQL's processor: its first process, those that have ended, and those that run. */
function databaseUse(postmaster) {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => ticksOf(pid)).filter(({parent}) => parent === postmaster); // prettier-ignore
  return children.reduce((sum, {used}) => sum + used, ticksOf(postmaster, true).used);
}

const ownUse = () => {
  const {user, system} = process.cpuUsage();
  return user + system;
};

/** How many transactions have written something so far: each takes a number. */
async function transactionsOf(client) {
  const {rows} = await client.query('select pg_snapshot_xmax(pg_current_snapshot())::text as next');
  return Number(rows[0].next);
}

/** One turn of so many processes. */
async function measure({database, client, postmaster}, dist, count) {
  const servers = await Promise.all(Array.from({length: count}, () => startServer(database.url, limits, {dist})));
  const look = async () => ({
    collector: (await Promise.all(servers.map((server) => server.use()))).reduce((sum, {processor}) => sum + processor, 0), // prettier-ignore
    database: databaseUse(postmaster),
    load: ownUse(),
    transactions: await transactionsOf(client),
  });
  try {
    const ports = servers.map(({port}) => port);
    const warm = await deliver(ports, makeRequests(1000 * count), {browsers, until: performance.now() + 20_000});
    const chains = makeRequests(seconds * 5000);
    const before = await look();
    const start = performance.now();
    const turn = await deliver(ports, chains, {browsers, until: start + seconds * 1000});
    const took = (performance.now() - start) / 1000;
    const after = await look();
    for (const {error, acknowledged: ids} of [warm, turn]) {
      if (error) throw error;
      for (const id of ids) acknowledged.add(id);
    }
    const kept = turn.acknowledged.length;
    const each = (name) => (after[name] - before[name]) / kept;
    const at = (share) => turn.times[Math.floor(turn.times.length * share)];
    return {
      perSecond: kept / took,
      median: at(0.5),
      p99: at(0.99),
      together: 1 / each('transactions'),
      collector: each('collector'),
      database: each('database'),
      load: each('load'),
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

const show = (name, count, {perSecond, median: middle, p99, together, collector, database, load}) =>
  console.log(
    `${name.padEnd(10)} ${count} ${count === 1 ? 'process  ' : 'processes'} ${Math.round(perSecond)} receipts/s, median ${middle.toFixed(1)} ms, ` +
      `99 % ${p99.toFixed(1)} ms, ${together.toFixed(1)} a transaction; µs of processor a receipt: ` +
      `collector ${Math.round(collector)}, PostgreSQL ${Math.round(database)}, load ${Math.round(load)}`,
  );

const database = await startPostgres();
const client = new pg.Client(database.url);
try {
  await client.connect();
  const {rows} = await client.query('select pg_backend_pid() as pid');
  const place = {database, client, postmaster: ticksOf(rows[0].pid).parent};
  console.log(
    `${cpus().length} × ${cpus()[0].model}, Node ${process.version}; ${browsers} browsers, ${seconds} s a turn`,
  );
  const turns = builds.flatMap(([name, dist]) => counts.map((count) => ({name, dist: resolve(dist), count, all: []})));
  for (let round = 0; round < rounds; round++)
    for (const turn of turns) {
      turn.all.push(await measure(place, turn.dist, turn.count));
      show(turn.name, turn.count, turn.all.at(-1));
    }
  console.log('medians');
  const names = Object.keys(turns[0].all[0]);
  for (const turn of turns) {
    turn.middle = Object.fromEntries(names.map((name) => [name, median(turn.all.map((one) => one[name]))]));
    show(turn.name, turn.count, turn.middle);
  }
  for (const {name, count, middle} of turns.slice(1)) {
    const [{name: first, count: least, middle: base}] = turns;
    console.log(
      `${name} ${count} to ${first} ${least}: ${(middle.perSecond / base.perSecond).toFixed(2)} × the receipts/s, ` +
        `${(middle.collector / base.collector).toFixed(2)} × the processor of the collectors, ` +
        `${((middle.collector + middle.database) / (base.collector + base.database)).toFixed(2)} × with PostgreSQL’s`,
    );
  }

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
