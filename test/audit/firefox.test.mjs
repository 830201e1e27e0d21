// `ithn audit --browser firefox`: what Firefox gives up before anything leaves is no leak, what a visitor's key press does,
// how it says why a site cannot be judged, and what is missing.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {listen} from '../../demo/server/listen.mjs';
import {firefoxPath} from '../tools/browsers.mjs';
import {runAudit} from './run-audit.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ithn-firefox-'));
const refused = 'analytics.tiktok.com';
const sent = 'static.hotjar.com';
/** A frame that the policy refuses, beside an image of another service that leaves, and a visitor's private data. */
const page = `<!doctype html><html lang="en"><head><title>Shop</title></head><body>
<iframe src="http://${refused}/frame.html" title="a"></iframe><img src="http://${sent}/a.gif" alt="">
<script>
document.cookie = 'session=secret-in-cookie; path=/';
sessionStorage.setItem('seen', 'secret-in-storage');
indexedDB.open('shelf');
console.error('no mail for person@private.example');
fetch('/api?token=secret-in-query', {method: 'POST', body: 'secret-in-body'});
navigator.sendBeacon('/beacon', 'x');
</script></body></html>`;

/** @type {{port: number, close: () => Promise<void>}} */
let server;
/** Hosts and what came to them, as the server saw it. */
const log = [];
before(async () => {
  server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    log.push({...request.headers, pathname});
    if (pathname === '/redirect') return void response.writeHead(302, {location: `/redirect?${Math.random()}`}).end();
    if (pathname === '/download')
      return void response
        .writeHead(200, {'content-type': 'application/zip', 'content-disposition': 'attachment; filename=a.zip'})
        .end('PK');
    response.writeHead(pathname === '/' ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-src 'none'",
      'set-cookie': 'from-server=secret-from-server; Max-Age=86400; Path=/',
    });
    return void response.end(pathname === '/' ? page : '');
  });
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What Firefox has saved where it saves without being told otherwise. */
const downloads = () => {
  const path = join(homedir(), 'Downloads');
  return existsSync(path) ? readdirSync(path).sort() : [];
};

const audit = (path, ...more) =>
  runAudit(
    folder,
    `http://localhost:${server.port}${path}`,
    ...['--browser', 'firefox', '--executable', firefoxPath() ?? '', '--fail-on', 'note'],
    ...['type=1', 'http=127.0.0.1', `http_port=${server.port}`].flatMap((one) => [
      '--browser-pref',
      `network.proxy.${one}`,
    ]),
    ...more,
  );

describe('ithn audit --browser firefox', () => {
  it('records what leaves and what is stored, accuses nobody of what was refused, and lists what it cannot see', async () => {
    const {read, status} = await audit('/', '--passes', 'gpc');
    const {findings, passes, gaps, tool} = read();
    const hosts = new Set(log.map(({host}) => host));
    assert.ok(hosts.has(sent) && !hosts.has(refused), 'the server saw the image and no frame');
    const accused = findings.filter(({rule}) => rule === 'asked-before-yes').map(({subject}) => subject);
    assert.deepEqual(accused, [sent]);
    assert.equal(status, 1);
    assert.match(tool.browser, /^Firefox \d+/);
    assert.deepEqual(
      gaps.map(({id}) => id),
      ['service-workers', 'initiators', 'closing', 'policy-reports', 'har'],
    );
    const [untouched, gpc] = passes;
    assert.deepEqual([...new Set(untouched.items.map(({kind, name}) => `${kind} ${name}`))].sort(), [
      'cookie from-server',
      'cookie session',
      'indexeddb shelf',
      'session seen',
    ]);
    const own = untouched.requests.filter(({host}) => host === 'localhost');
    const [document] = own;
    assert.deepEqual([document.kind, document.setCookies?.[0]?.name], ['document', 'from-server']);
    assert.ok(own.some(({kind, url}) => kind === 'fetch' && url.endsWith('/api?token=…')));
    assert.ok(own.some(({kind, method}) => kind === 'ping' && method === 'POST'));
    assert.ok(untouched.messages.some(({kind, text}) => kind === 'policy' && text.includes('frame-src')));
    assert.ok(untouched.messages.some(({kind, text}) => kind === 'console' && text.includes('…@…')));
    assert.equal(untouched.pictures.length, 1);
    assert.doesNotMatch(JSON.stringify(read()), /secret-(in|from)|person@/);
    const signals = (agent) => new Set(log.filter((one) => one.pathname === '/').map((one) => one[agent]));
    assert.deepEqual([gpc.gpc, signals('sec-gpc')], [true, new Set([undefined, '1'])]);
    assert.ok([...signals('user-agent')].every((one) => / IthnAudit\/\S+$/.test(one)));
  });

  for (const [path, reason] of [
    ['/redirect', 'the site redirects endlessly'],
    ['/download', 'the address is a download, not a page'],
  ])
    it(`can judge nothing at ${path}, and says why`, async () => {
      const before = downloads();
      const {status, read} = await audit(path, '--passes', 'untouched');
      assert.deepEqual(downloads(), before, 'nothing is saved for the user');
      assert.deepEqual([status, read().passes.map((pass) => pass.reason)], [2, [reason]]);
    });

  it('says by one command what is missing', () => {
    cpSync(join(root, 'dist/npm'), join(folder, 'bare'), {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    // its dependencies, and no peer
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['parse5', 'lit', 'idb-keyval'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    const command = [join(folder, 'bare/cli.js'), 'audit', 'http://localhost:9/', '--browser', 'firefox'];
    const {status, stderr} = spawnSync(process.execPath, command, {encoding: 'utf8'});
    assert.equal(status, 2);
    assert.match(stderr, /npm install -D puppeteer-core/);
  });
});
