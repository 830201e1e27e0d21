// Browsers that deliver as fast as they are answered, for benchmarks: the receipts are made before the clock runs, and each
// browser speaks HTTP on a socket of its own, so that the load takes little processor beside what is measured.
import {once} from 'node:events';
import {connect} from 'node:net';
import {performance} from 'node:perf_hooks';
import {makeChain} from '../collector/receipts.mjs';

/** Requests made beforehand: chains of two receipts, each receipt in a request of its own, or `size` in one. */
export function makeRequests(count, size = 1) {
  const toRequest = (receipts) => {
    const body = JSON.stringify(size === 1 ? receipts[0] : receipts);
    const head = `POST /receipts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return {ids: receipts.map(({id}) => id), bytes: Buffer.from(head + body)};
  };
  return Array.from({length: Math.ceil(count / 2 / size)}, () => {
    const chain = makeChain(2 * size);
    return [toRequest(chain.slice(0, size)), toRequest(chain.slice(size))];
  });
}

/** The answer to one request on a kept connection: its status and body. */
async function exchange(socket, bytes) {
  socket.write(bytes);
  let text = '';
  for (;;) {
    const [more] = await once(socket, 'data');
    text += more;
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))[1]);
    if (text.length >= end + 4 + length) return {status: Number(text.slice(9, 12)), body: text.slice(end + 4)};
  }
}

/**
 * Sends the chains from `browsers` at once, each to the next of the `ports`, until `until` (performance.now()). Resolves to
 * what was acknowledged, the milliseconds of each answer, and the first failure.
 */
export async function deliver(ports, chains, {browsers, until}) {
  const acknowledged = [];
  const times = [];
  let next = 0;
  const browse = async (index) => {
    const socket = connect(ports[index % ports.length], '127.0.0.1')
      .setEncoding('utf8')
      .setNoDelay();
    try {
      while (next < chains.length && performance.now() < until) {
        for (const {ids, bytes} of chains[next++]) {
          const start = performance.now();
          const {status, body} = await exchange(socket, bytes);
          if (status !== 200) throw new Error(`${status}: ${body}`);
          times.push(performance.now() - start);
          acknowledged.push(...ids);
        }
      }
    } finally {
      socket.destroy();
    }
  };
  const results = await Promise.allSettled(Array.from({length: browsers}, (_, index) => browse(index)));
  times.sort((one, other) => one - other);
  return {acknowledged, times, error: results.find(({status}) => status === 'rejected')?.reason};
}
