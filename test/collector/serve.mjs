import {once} from 'node:events';
import {createServer} from 'node:http';
import {createCollector, openStore, toNodeListener} from '../../dist/npm/collector.js';

/** A collector with a database and an address of its own until the test ends; it is at `/consent`. */
export async function serve(context, url, options) {
  const store = await openStore(url);
  const collector = createCollector({store, ...options});
  const server = createServer(toNodeListener(collector)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  return {collector, store, address: `http://127.0.0.1:${server.address().port}/consent`};
}
