// What `ithn init` writes audits clean in a copy of the bakery: its two tags in the place of the shop's own.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request as ask} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {it} from 'node:test';
import {findFile} from '../../demo/server/files.mjs';
import {listen} from '../../demo/server/listen.mjs';
import {startDemo} from '../../demo/server.mjs';
import {runAudit} from './run-audit.mjs';

const command = resolve(import.meta.dirname, '../../dist/npm/cli.js');
const path = '/bakery/ar.html';
const ownTags =
  /<script type="application\/json" id="ithn-config">([^]*?)<\/script>([^]*?)<script src="\/ithn\.js"[^>]*><\/script>/;

it('writes tags with which a copy of the bakery audits clean', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-init-audit-'));
  test.after(() => rmSync(folder, {recursive: true, force: true}));
  const demo = await startDemo();
  test.after(() => demo.close());
  const page = await (await fetch(demo.url + path)).text();
  const config = join(folder, 'config.json');
  writeFileSync(config, ownTags.exec(page)?.[1] ?? '');
  const site = join(folder, 'site');
  const flags = ['--platform', 'plain', '--script', '/ithn/ithn.js', '--config', config, '--dir', site];
  execFileSync(process.execPath, [command, 'init', ...flags]);
  const head = readFileSync(join(site, 'ithn-head.html'), 'utf8');
  const html = page.replace(ownTags, (_, json, between) => head + between);

  const {port} = new URL(demo.url);
  const server = await listen(0, async ({url = '/', method, headers}, response) => {
    if (url === path) return void response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html);
    const file = await findFile(site, url.split('?')[0] ?? '');
    if (file) return void response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(file));
    const passed = ask({hostname: '127.0.0.1', port, path: url, method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.once('error', () => response.destroy());
    passed.end();
    return undefined;
  });
  test.after(() => server.close());
  const {status, said, read} = await runAudit(folder, `http://localhost:${server.port}${path}`, '--passes', 'no');
  assert.equal(status, 0, said);
  const {passes, findings} = read();
  assert.deepEqual(
    passes.map(({id, status}) => `${id} ${status}`),
    ['untouched complete', 'no complete'],
  );
  assert.deepEqual(
    findings.map(({rule, subject}) => `${rule} ${subject}`),
    [],
  );
});
