import {createServer} from 'node:http';

/** Where both servers live. The shop is *called* localhost, the strangers 127.0.0.1: two hosts to a browser's cookies. */
const address = '127.0.0.1';

/**
 * Starts a server on the loopback address only.
 * @param {number} port 0 takes any free one.
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{port: number, close: () => Promise<void>}>} Rejects with `EADDRINUSE` when the port is taken.
 */
export function listen(port, answer) {
  const server = createServer((request, response) => {
    // One bad request must not end the demo.
    Promise.resolve(answer(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      resolve({
        port: typeof bound === 'object' && bound ? bound.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
