// A TCP proxy on the loopback before a database, through which connections can fall silent.
import {once} from 'node:events';
import {connect, createServer} from 'node:net';

/** @param {number} to The port behind it. */
export async function startProxy(to) {
  const pairs = new Set();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const pair = [near, far];
    pairs.add(pair);
    near.pipe(far).pipe(near);
    for (const end of pair)
      end
        .on('error', () => {})
        .on('close', () => {
          pairs.delete(pair);
          for (const one of pair) one.destroy();
        });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    /** How many connections there are. */
    count: () => pairs.size,
    /** Those that are there now pass nothing on any more and stay open; new ones work. */
    silence() {
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
    async stop() {
      for (const [near, far] of pairs) for (const end of [near, far]) end.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
