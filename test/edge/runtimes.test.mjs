// The handler of `ithn/html` in Deno and in Bun themselves, in front of a server. They come from npm for the run alone:
// nothing of the library needs them.
//   node --test test/edge/runtimes.test.mjs
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe} from 'node:test';
import {testHost} from './host-tests.mjs';
import {answer} from './pages.mjs';

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'ithn-runtimes-'));
/** The first file of these that npm has brought. */
const find = (...names) => {
  const found = names.map((name) => join(folder, 'node_modules', name)).find(existsSync);
  assert.ok(found, `npm brought none of ${names.join(', ')} for ${process.platform} ${process.arch}`);
  return found;
};

const cpu = {x64: 'x64', arm64: 'arm64'}[process.arch];
const system = {linux: `linux-${cpu}-glibc`, darwin: `darwin-${cpu}`, win32: `win32-${cpu}`}[process.platform];
const runtimes = {
  Deno: {
    binary: () => find(`@deno/${system}/deno`, `@deno/${system}/deno.exe`),
    args: ['serve', '--no-lock', '--no-remote', '--allow-net', '--allow-env', '--host', '127.0.0.1', '--port', '0'],
    file: resolve(here, 'recipes/deno-bun.js'),
  },
  Bun: {binary: () => find('bun/bin/bun.exe', 'bun/bin/bun'), args: ['run'], file: resolve(here, 'bun-entry.mjs')},
};

let origin;
before(async () => {
  // with their install scripts, which our own .npmrc forbids: Bun's puts its program in place
  const how = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--prefix', folder];
  execFileSync('npm', ['install', ...how, 'deno@2.9.6', 'bun@1.4.5'], {stdio: 'pipe'});
  origin = createServer(answer).listen(0, '127.0.0.1');
  await once(origin, 'listening');
});
after(() => {
  origin?.closeAllConnections();
  origin?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Runs a file that says where it listens. */
async function start({binary, args, file}) {
  const env = {...process.env, ORIGIN: `http://127.0.0.1:${origin.address().port}`, NO_COLOR: '1'};
  const server = spawn(binary(), [...args, file], {env, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  const url = await new Promise((found, failed) => {
    const hear = (text) => {
      said += text;
      const [, address] = /Listening on (http:\/\/[^/\s]+)/i.exec(said) ?? [];
      if (address) found(address);
    };
    for (const stream of [server.stdout, server.stderr]) stream.on('data', hear);
    server.once('exit', (code) => failed(new Error(`${file} ended with ${code}: ${said}`)));
  });
  return {
    url,
    said: () => said,
    async stop() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}

for (const [name, runtime] of Object.entries(runtimes))
  describe(`holdHandler() in ${name}`, () => {
    let server;
    before(async () => (server = await start(runtime)));
    after(() => server?.stop());
    testHost(
      () => server.url,
      ({status, body}) => {
        assert.equal(status, 500);
        assert.ok(!body.includes('<\0p'), 'nothing of the page goes out');
        assert.match(server.said(), /tags cannot be held in a page with the charset UTF-16LE; send it in UTF-8/);
      },
      '0',
    );
  });
