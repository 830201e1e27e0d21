// A collector as a site would run it, in a process of its own so that it can be killed and measured.
//   node test/collector/server.mjs CONNECTION [LIMITS as JSON]
// Prints its port, and `rss BYTES` for each line it reads; ends when its input ends.
import {createServer} from 'node:http';
import {createInterface} from 'node:readline';
import {createCollector, openStore, toNodeListener} from '../../dist/npm/collector.js';

const [connection, limits = '{}'] = process.argv.slice(2);
const store = await openStore(connection);
const collector = createCollector({store, token: 'the-token-of-this-test-alone', limits: JSON.parse(limits)});
const server = createServer(toNodeListener(collector)).listen(0, '127.0.0.1', () => {
  console.log(`port ${server.address().port}`);
});

createInterface({input: process.stdin})
  .on('line', () => console.log(`rss ${process.memoryUsage().rss}`))
  .on('close', () => process.exit(0));
