// How many receipts a second the collector keeps, each on disk before it is acknowledged; how much memory it takes; and
// whether it loses one when it is killed under load. The collector is a process of its own, on the loopback.
//   node test/benchmark/collector.mjs [--seconds 10] [--stores sqlite,postgres] [--check]
// --check fails below the goals. Needs dist/ (npm run build); bounded by count and time.
import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {makeChain} from '../collector/receipts.mjs';
import {startServer} from '../collector/start-server.mjs';
import {startPostgres} from '../tools/postgres.mjs';

const {values: options} = parseArgs({
  options: {
    seconds: {type: 'string', default: '10'},
    stores: {type: 'string', default: 'sqlite,postgres'},
    check: {type: 'boolean', default: false},
  },
});
const seconds = Math.min(60, Number(options.seconds));
const goals = {sqlite: 2000, postgres: 1000, megabytes: 150};
const connections = 32;
const most = 100_000; // receipts in one run
const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const auditor = {authorization: 'Bearer the-token-of-this-test-alone'};
const failures = [];
const number = (value) => Math.round(value).toLocaleString('en').padStart(9);

/** Posts a body; the answer's status and text. */
function post(agent, port, body) {
  return new Promise((resolve, reject) => {
    const headers = {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)};
    const outgoing = request(
      {agent, port, host: '127.0.0.1', path: '/receipts', method: 'POST', headers},
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (part) => (text += part));
        incoming.on('end', () => resolve({status: incoming.statusCode, text})).on('error', reject);
      },
    );
    outgoing.on('error', reject).end(body);
  });
}

/** Bodies made before the clock runs: browsers make theirs elsewhere. */
const makeBodies = (count, size) =>
  Array.from({length: Math.ceil(count / size)}, () => {
    const chain = makeChain(size);
    return {ids: chain.map(({id}) => id), text: JSON.stringify(size === 1 ? chain[0] : chain)};
  });

/** Sends bodies until there are none, the time is over or the server is gone; what was acknowledged, and how long each took. */
async function load(server, bodies, until, acknowledged = new Set()) {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const times = [];
  let next = 0;
  const send = async () => {
    while (next < bodies.length && performance.now() < until) {
      const {text} = bodies[next++];
      const start = performance.now();
      const answer = await post(agent, server.port, text);
      times.push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
      for (const id of JSON.parse(answer.text).accepted) acknowledged.add(id);
    }
  };
  const senders = Array.from({length: connections}, send);
  const results = await Promise.allSettled(senders);
  agent.destroy();
  times.sort((one, other) => one - other);
  const failed = results.find(({status}) => status === 'rejected');
  return {acknowledged, times, error: failed?.reason};
}

/** Sustained speed with bodies of `size` receipts, and the highest memory seen on the way. */
async function measure(name, url, size) {
  const server = await startServer(url, limits);
  const warm = await load(server, makeBodies(500, size), performance.now() + 5_000);
  if (warm.error) throw warm.error;
  const bodies = makeBodies(Math.min(most, goals[name] * 4 * seconds), size);
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, (await server.use()).memory);
  }, 250);
  const {processor: before} = await server.use();
  const start = performance.now();
  const {acknowledged, times, error} = await load(server, bodies, start + seconds * 1000);
  const took = (performance.now() - start) / 1000;
  clearInterval(watch);
  const used = await server.use();
  memory = Math.max(memory, used.memory) / 1e6;
  await server.stop();
  if (error) throw error;

  const perSecond = acknowledged.size / took;
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1);
  const processor = (used.processor - before) / acknowledged.size;
  console.log(
    `${name.padEnd(9)}${String(size).padStart(3)} a request ${number(perSecond)} receipts/s ` +
      `(${acknowledged.size} in ${took.toFixed(1)} s), median ${at(0.5)} ms, 99 % ${at(0.99)} ms, ` +
      `${Math.round(memory)} MB resident, ${Math.round(processor)} µs of processor a receipt`,
  );
  if (perSecond < goals[name])
    failures.push(`${name}: ${Math.round(perSecond)} receipts/s, the goal is ${goals[name]}`);
  if (memory > goals.megabytes) failures.push(`${name}: ${Math.round(memory)} MB, the goal is ${goals.megabytes}`);
}

/** Kills the server under load, three times; each acknowledged receipt must be there afterwards, and every chain whole. */
async function kill(name, url) {
  const acknowledged = new Set();
  let server = await startServer(url, limits);
  for (let round = 0; round < 3; round++) {
    const loading = load(server, makeBodies(20_000, 1), performance.now() + 20_000, acknowledged);
    const target = acknowledged.size + 1000;
    const before = performance.now();
    while (acknowledged.size < target && performance.now() < before + 10_000) await setTimeout(5);
    await server.kill();
    await loading;
    server = await startServer(url, limits);
  }
  const text = await (await fetch(`${server.url}receipts`, {headers: auditor})).text();
  const found = new Set(text.split('\n').filter(Boolean).map((line) => JSON.parse(line).receipt.id)); // prettier-ignore
  const {valid} = await (await fetch(`${server.url}verify`, {headers: auditor})).json();
  await server.stop();
  const lost = [...acknowledged].filter((id) => !found.has(id)).length;
  console.log(
    `${name.padEnd(9)}killed 3 times under load: ${acknowledged.size} acknowledged, ${lost} of them lost, ` +
      `chains ${valid ? 'whole' : 'BROKEN'}`,
  );
  if (lost || !valid) failures.push(`${name}: ${lost} acknowledged receipts lost, valid: ${valid}`);
}

const folder = mkdtempSync(join(tmpdir(), 'ithn-benchmark-'));
const postgres = options.stores.includes('postgres') ? await startPostgres() : undefined;
try {
  console.log(
    `${cpus().length} × ${cpus()[0].model}, Node ${process.version}; ${connections} connections, ${seconds} s each`,
  );
  const urls = {sqlite: `sqlite:${join(folder, 'receipts.db')}`, postgres: postgres?.url};
  for (const name of options.stores.split(',')) {
    for (const size of [1, 10]) await measure(name, urls[name], size);
    await kill(name, urls[name]);
  }
} finally {
  await postgres?.stop();
  rmSync(folder, {recursive: true, force: true});
}
for (const failure of failures) console.error(`collector: ${failure}`);
if (options.check && failures.length) process.exitCode = 1;
