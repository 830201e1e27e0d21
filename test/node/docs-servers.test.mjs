// What the documentation gives the people who run a server: nginx itself, systemd itself, the parser of a language server
// for Dockerfiles and Node's own parser of HTTP read it.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {validate} from 'dockerfile-utils';
import {blocks} from '../tools/docs-blocks.mjs';
import {nginxPath, testNginx} from '../tools/nginx.mjs';

const root = resolve(import.meta.dirname, '../..');
const of = (language) => blocks.filter((block) => block.language === language);

test('nginx takes its configuration in the documentation', (t) => {
  if (!nginxPath() && !process.env.CI) return t.skip('there is no nginx here');
  assert.ok(of('nginx').length);
  for (const {name, text: block} of of('nginx')) {
    const {isRight, said} = testNginx(block);
    assert.ok(isRight, `${name}: ${said}`);
    assert.equal(testNginx(block.replace(';', '')).isRight, false, 'a missing semicolon is found');
    assert.equal(testNginx(block.replace('proxy_pass', 'proxy_pas')).isRight, false, 'an unknown directive is found');
  }
});

/** What systemd says of a unit: nothing where it is right. */
function faultsOfUnit(unit) {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-unit-'));
  const file = join(folder, 'ithn-collector.service');
  try {
    // whether a program is there is a question of the server's, not of the page
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
    const {status, stderr, error} = spawnSync('systemd-analyze', ['verify', '--man=no', file], {encoding: 'utf8'});
    if (error) return undefined;
    const own = stderr.split('\n').filter((line) => line.includes('ithn-collector'));
    return status === 0 || own.length ? own : [stderr];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

test('systemd takes its unit in the documentation', (t) => {
  if (!faultsOfUnit('') && !process.env.CI) return t.skip('there is no systemd here');
  assert.ok(of('ini').length);
  for (const {name, text: block} of of('ini')) {
    assert.deepEqual(faultsOfUnit(block), [], name);
    assert.match(String(faultsOfUnit(block.replace('PrivateTmp', 'PrivateTemp'))), /Unknown key/);
    assert.match(String(faultsOfUnit(block.replace('MemoryMax=256M', 'MemoryMax=256Q'))), /Invalid memory limit/);
  }
});

test('the Dockerfile in the documentation is one', () => {
  assert.ok(of('dockerfile').length);
  for (const {name, text: block} of of('dockerfile')) {
    assert.deepEqual(validate(block), [], name);
    for (const wrong of [
      block.replace('EXPOSE', 'EXPOS'),
      block.replace('8080', 'many'),
      block.replace(/^FROM.*$/m, ''),
    ])
      assert.notDeepEqual(validate(wrong), [], wrong);
  }
});

/** What a server reads of a request, or its parser's error. */
async function readRequest(message) {
  const [head, ...rest] = message.split('\n\n');
  const body = Buffer.from(rest.join('\n\n'));
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect(server.address().port, '127.0.0.1');
  socket.on('error', () => undefined); // the server hangs up when it is wrong
  try {
    return await new Promise((resolve, reject) => {
      server.on('clientError', reject);
      server.on('request', async (request) => {
        const {method, url, headers} = request;
        resolve({method, url, headers, body: await text(request)});
      });
      socket.write(`${head.replaceAll('\n', '\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`);
      socket.write(body);
    });
  } finally {
    socket.destroy();
    server.close();
  }
}

test('the HTTP in the documentation is read by a server, and carries what a receipt has', async () => {
  const {properties} = JSON.parse(readFileSync(join(root, 'dist/receipt.schema.json'), 'utf8'));
  assert.ok(of('http').length);
  for (const {name, text: message} of of('http')) {
    const {method, url, headers, body} = await readRequest(message);
    assert.match(`${method} ${url}`, /^POST \/.*\/receipts$/, name);
    assert.equal(headers['content-type'], 'application/json', name);
    const receipts = JSON.parse(body.replaceAll(/,?\s*…(?=[}\]])/g, ''));
    assert.equal(receipts[0].id, Buffer.from(headers['idempotency-key'], 'latin1').toString(), name);
    for (const key of receipts.flatMap(Object.keys)) assert.ok(key in properties, `${name}: a receipt has no ${key}`);
    await assert.rejects(readRequest(message.replace('content-type:', 'content type:')), /Parse Error/);
    await assert.rejects(readRequest(message.replace(' HTTP/1.1', ' HTTP 1.1')), /Parse Error/);
  }
});
