// Clients that begin a body and never end it, at real sockets.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {makeReceipt} from './receipts.mjs';
import {send} from './senders.mjs';
import {startServer} from './start-server.mjs';

const limits = {perMinute: 1e9, inAllPerMinute: 1e9};
const head =
  'POST /receipts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
const chunk = (text) => `${text.length.toString(16)}\r\n${text}\r\n`;

/** Begins a body; resolves when all of it that is sent is sent. The answer's first line comes by `answer`. */
async function stall(port, parts) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  await once(socket, 'connect');
  const answer = new Promise((resolve) => {
    let text = '';
    socket.on('data', (more) => (text += more));
    socket.on('close', () => resolve(text.split('\r\n')[0]));
    socket.on('error', () => {});
  });
  socket.write(head);
  if (!socket.destroyed) socket.write(parts.map(chunk).join(''), 'latin1');
  return {socket, answer};
}

describe('a collector with clients that never finish', () => {
  let folder, server;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ithn-stalled-'));
    server = await startServer(`sqlite:${join(folder, 'receipts.db')}`, limits);
    for (let count = 0; count < 200; count++) await send(server.url, makeReceipt());
  });
  after(async () => {
    await server?.stop();
    rmSync(folder, {recursive: true, force: true});
  });
  const megabytes = async () => (await server.use()).memory / 1e6;

  it('reads no more of 400 bodies of a megabyte than its limit, and serves the others', async () => {
    const before = await megabytes();
    const megabyte = Array.from({length: 16}, () => 'x'.repeat(65_536));
    const clients = await Promise.all(Array.from({length: 400}, () => stall(server.port, megabyte)));
    const answers = await Promise.all(clients.map(({answer}) => answer));
    // too long is said while it is read, not at the end; where the rest was still on its way the connection just ends
    for (const answer of answers) assert.match(answer, /^(HTTP\/1\.1 413 .*)?$/);
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    assert.ok((await megabytes()) - before < 60, `${before} MB before, ${await megabytes()} MB after`);
  });

  it('holds 1,000 slow clients in 40 MB and serves the others', async () => {
    const before = await megabytes();
    const clients = [];
    for (let count = 0; count < 10; count++)
      clients.push(...(await Promise.all(Array.from({length: 100}, () => stall(server.port, ['x'.repeat(30_000)])))));
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    const more = (await megabytes()) - before;
    assert.ok(more < 40, `${before} MB before, ${more} MB more`);
    // who holds up others for longest goes first; in the end all go
    const answers = await Promise.all(clients.map(({answer}) => answer));
    assert.deepEqual([...new Set(answers)].sort(), [
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 503 Service Unavailable',
    ]);
    assert.equal((await send(server.url, makeReceipt())).status, 200);
  });

  it('buffers chunks of one byte without extra memory', async () => {
    const {socket} = await stall(server.port, [...Buffer.from(JSON.stringify(makeReceipt())).toString('latin1')]);
    socket.write('0\r\n\r\n');
    assert.match((await once(socket, 'data'))[0], /^HTTP\/1\.1 200 OK/);
    socket.destroy();
    const before = await megabytes();
    const bytes = ['x'.repeat(20_000)].flatMap((text) => [...text]);
    const clients = await Promise.all(Array.from({length: 4}, () => stall(server.port, bytes)));
    assert.equal((await send(server.url, makeReceipt())).status, 200);
    assert.ok((await megabytes()) - before < 20, `${before} MB before, ${await megabytes()} MB after`);
    for (const {socket} of clients) socket.destroy();
  });
});
