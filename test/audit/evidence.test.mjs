// An audit's manifest in the collector's chain: which configuration the receipts in the same database were given under.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import Database from 'libsql';
import {listen} from '../../demo/server/listen.mjs';
import {createCollector, openStore, receiptText, toNodeListener} from '../../dist/npm/collector.js';
import {runAudit} from './run-audit.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ithn-evidence-'));
const file = join(folder, 'receipts.db');
const token = 'the-token-of-this-test-alone';
const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  records: {endpoint: '/ithn/receipts'},
};
const page = `<!doctype html><html lang="en"><head><title>Shop</title>
<script type="application/json" id="ithn-config">${JSON.stringify(config)}</script>
<script src="/ithn.js" data-config="#ithn-config"></script></head><body><h1>Shop</h1></body></html>`;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

let store, server;
before(async () => {
  store = await openStore(`sqlite:${file}`);
  const collect = toNodeListener(createCollector({store, token}));
  server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    if (pathname.startsWith('/ithn/')) return collect(request, response);
    const isScript = /^\/[\w/-]+\.js$/.test(pathname);
    response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8'});
    return void response.end(isScript ? readFileSync(join(root, 'dist', pathname)) : page);
  });
});
after(async () => {
  await server.close();
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const read = async (path, headers = {authorization: `Bearer ${token}`}) =>
  fetch(`http://localhost:${server.port}/ithn/${path}`, {headers});
const post = (manifest, bearer = token) =>
  fetch(`http://localhost:${server.port}/ithn/audits`, {
    method: 'POST',
    headers: {authorization: `Bearer ${bearer}`, 'content-type': 'application/json'},
    body: JSON.stringify(manifest),
  });

describe('ithn audit --send', () => {
  it('puts manifest.json into the chain, beside the receipts given under the same configuration', async () => {
    const url = `http://localhost:${server.port}/`;
    process.env.ITHN_TOKEN = token;
    const {out, said} = await runAudit(folder, url, '--passes', 'no', '--send', `${url}ithn/audits`);
    delete process.env.ITHN_TOKEN;
    const text = readFileSync(join(out, 'manifest.json'), 'utf8');

    const {valid, audits} = await (await read('audits')).json();
    assert.equal(valid, true);
    assert.equal(audits.length, 1);
    const [{hash, ...record}] = audits;
    assert.equal(record.kind, 'audit');
    assert.equal(record.sha256, sha256(text), 'the file that lies in the folder');
    assert.equal(hash, sha256(receiptText(record)), 'anybody can check the seal');
    assert.match(said, new RegExp(`sent: record 0 of .*, hash ${hash}`));

    // the visitor of the pass `no` left a receipt in the same database
    const [line] = (await (await read('receipts')).text()).split('\n').filter(Boolean);
    const {receipt} = JSON.parse(line);
    const under = await (await read(`audits?config=${receipt.config}`)).json();
    assert.deepEqual(under.audits, audits);
    assert.deepEqual((await (await read('audits?config=none')).json()).audits, []);

    const again = await post(JSON.parse(text));
    assert.deepEqual([again.status, (await again.json()).sequence], [200, 0], 'the same one is kept once');
    const next = await post({...JSON.parse(text), url: 'https://other.example/'});
    assert.equal(next.status, 201);
    assert.equal((await next.json()).previous, hash);
  });

  it('takes nothing without the token, and nothing that is no manifest', async () => {
    assert.equal((await post({}, 'a-wrong-token-of-16')).status, 401);
    assert.equal((await read('audits', {})).status, 401);
    assert.equal((await post([])).status, 400);
    const refused = await post({kind: 'other'});
    assert.equal(refused.status, 422);
    assert.match((await refused.json()).error, /kind must be "ithn-audit"/);
    const {said, status} = await runAudit(folder, 'http://localhost:9/', '--send', 'http://shop.example/audits');
    assert.equal(status, 2);
    assert.match(said, /--send must be the https address/);
  });

  it('tells what was changed in the database, or taken out of it', async () => {
    const database = new Database(file);
    database.exec(`update ithn_audits set body = replace(body, 'other.example', 'fine.example') where sequence = 1`);
    assert.deepEqual((await (await read('audits')).json()).faults, [{sequence: 1, kind: 'changed'}]);
    database.exec('delete from ithn_audits where sequence = 0');
    const {valid, faults} = await (await read('audits')).json();
    database.close();
    assert.equal(valid, false);
    assert.deepEqual(
      faults.map(({kind}) => kind),
      ['missing', 'changed'],
    );
  });
});
