import type {Server} from 'node:http';
import type {ReceiptStore} from './store.ts';

/**
 * Stops a server for a deployment, on SIGTERM: accepts no new connections, sends the responses in progress, then
 * closes the store. Resolves when both are closed. Requests without a response after `seconds` (20) are cut off;
 * their senders got no acknowledgement and send again.
 */
export async function closeServer(server: Server, store: ReceiptStore, {seconds = 20} = {}): Promise<void> {
  // A keep-alive connection learns from its response that it is the last one, instead of being cut during the next
  // request.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, seconds * 1000);
  // Connections whose response had already begun are closed as soon as they are idle; Node itself checks only once.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  try {
    await new Promise((resolve) => server.close(resolve));
  } finally {
    clearTimeout(late);
    clearInterval(idle);
    await store.close();
  }
}
