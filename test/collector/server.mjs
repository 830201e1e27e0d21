// A collector as a site would run it, in a process of its own so that it can be killed and measured.
//   node test/collector/server.mjs CONNECTION [LIMITS as JSON]
// Prints its port, and for each line it reads its resident bytes and microseconds of processor, or how many receipts it
// erased for `sweep BEFORE NOW`. SIGTERM lets it answer what it has begun; it ends at once when its input ends.
// COLLECTOR_DIST names the folder of another build, COLLECTOR_REPLICA the replica that is read.
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {pathToFileURL} from 'node:url';

const {COLLECTOR_DIST: dist = resolve(import.meta.dirname, '../../dist'), COLLECTOR_REPLICA: replica} = process.env;
const built = await import(pathToFileURL(join(dist, 'npm/collector.js')).href);
const {closeServer, createCollector, openStore, toNodeListener} = built;

const [connection, limits = '{}'] = process.argv.slice(2);
const store = await openStore(connection, replica ? {replica} : undefined);
const collector = createCollector({store, token: 'the-token-of-this-test-alone', limits: JSON.parse(limits)});
const server = createServer(toNodeListener(collector)).listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({port: server.address().port}));
});

createInterface({input: process.stdin})
  .on('line', async (line) => {
    const [word, ...times] = line.split(' ');
    if (word === 'sweep') {
      console.log(JSON.stringify({erased: await store.sweep(...times.map(Number))}));
      return;
    }
    const {user, system} = process.cpuUsage();
    console.log(JSON.stringify({memory: process.memoryUsage().rss, processor: user + system}));
  })
  .on('close', () => process.exit(0));
process.once('SIGTERM', async () => {
  await closeServer(server, store);
  process.exit(0);
});
