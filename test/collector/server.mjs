// A collector as a site would run it, in a process of its own so that it can be killed and measured.
//   node test/collector/server.mjs CONNECTION [LIMITS as JSON]
// Prints its port, and for each line it reads its resident bytes and microseconds of processor; ends when its input ends.
import {createServer} from 'node:http';
import {createInterface} from 'node:readline';
import {createCollector, openStore, toNodeListener} from '../../dist/npm/collector.js';

const [connection, limits = '{}'] = process.argv.slice(2);
const store = await openStore(connection);
const collector = createCollector({store, token: 'the-token-of-this-test-alone', limits: JSON.parse(limits)});
const server = createServer(toNodeListener(collector)).listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({port: server.address().port}));
});

createInterface({input: process.stdin})
  .on('line', () => {
    const {user, system} = process.cpuUsage();
    console.log(JSON.stringify({memory: process.memoryUsage().rss, processor: user + system}));
  })
  .on('close', () => process.exit(0));
