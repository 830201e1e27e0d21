// What --fix writes mends what was found: the same site, with the held pages in place, has nothing more to say.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {listen} from '../../demo/server/listen.mjs';
import {runAudit} from './run-audit.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ithn-fix-'));
const source = join(folder, 'site');
const page = join(source, 'index.html');
const config = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}};
const live = `<!doctype html>
<html lang="en"><head><title>Shop</title>
<script type="application/json" id="ithn-config">${JSON.stringify(config)}</script>
<script src="/ithn.js" data-config="#ithn-config"></script>
<script src="http://static.hotjar.com/c/hotjar-1.js"></script>
<img src="http://cdn.unknown-widgets.example/a.gif" alt="">
</head><body><h1>Shop</h1></body></html>
`;

/** @type {{port: number, close: () => Promise<void>}} */
let server;
before(async () => {
  mkdirSync(source);
  writeFileSync(page, live);
  server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    if (!/^localhost/.test(request.headers.host ?? '')) return void response.writeHead(204).end(); // a stranger
    const isScript = /^\/[\w/-]+\.js$/.test(pathname);
    const file = pathname === '/' ? page : isScript ? join(root, 'dist', pathname) : undefined;
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8'});
    return void response.end(readFileSync(file));
  });
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

const audit = (...more) =>
  runAudit(
    folder,
    `http://localhost:${server.port}/`,
    ...['--passes', 'untouched'],
    `--browser-arg=--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost`,
    ...more,
  );
const errors = ({read}) =>
  read()
    .findings.filter(({severity}) => severity === 'error')
    .map(({rule, subject}) => `${rule} ${subject}`)
    .sort();

describe('ithn audit --fix', () => {
  it('holds the pages of a folder beside the report, and in their place with --force', async () => {
    const first = await audit('--fix', '--source', source);
    const leaks = ['asked-before-yes static.hotjar.com', 'slipped cdn.unknown-widgets.example'];
    assert.deepEqual(errors(first), leaks);
    assert.equal(readFileSync(page, 'utf8'), live, 'the page is as it was');
    assert.deepEqual(JSON.parse(readFileSync(join(first.out, 'services.json'), 'utf8')).services, [
      {preset: 'hotjar'},
      {id: 'cdn-unknown-widgets-example', categories: 'beacon', hosts: ['cdn.unknown-widgets.example']},
    ]);
    const held = readFileSync(join(first.out, 'held/index.html'), 'utf8');
    assert.match(held, /<script type="text\/plain" data-consent="beacon"[^>]* src="http:\/\/static\.hotjar\.com/);
    const {files} = JSON.parse(readFileSync(join(first.out, 'manifest.json'), 'utf8'));
    assert.ok(
      files.some(({path}) => path === 'held/index.html'),
      'and the manifest has it',
    );

    const drafts = join(first.out, 'services.json');
    writeFileSync(drafts, 'filled in by hand');
    const copy = join(first.out, 'held/index.html');
    const edited = `${live}<!-- by hand -->`;
    writeFileSync(copy, edited);
    const declared = join(folder, 'declared.json');
    writeFileSync(declared, JSON.stringify({...config, services: [{preset: 'hotjar', id: '1234567'}]}));
    const again = ['--passes', 'untouched', '--fix', '--source', page, '--config', declared, '--out', first.out];
    const lost = await runAudit(folder, 'http://localhost:9/', ...again);
    assert.equal(readFileSync(drafts, 'utf8'), 'filled in by hand');
    assert.match(lost.said, /services\.json is there already and differs; it was left as it is, --force replaces it/);
    assert.equal(readFileSync(copy, 'utf8'), edited, 'a single page has its copy in the same place, and it is kept');
    assert.match(lost.said, /held\/index\.html is there already and differs; it was left as it is, delete it/);

    await audit('--fix', '--source', folder, '--force', '--out', first.out);
    assert.equal(readFileSync(page, 'utf8'), held);
    assert.equal(readFileSync(copy, 'utf8'), edited, 'the report below the source is none of the site’s pages');
    assert.deepEqual(errors(await audit()), []);
  });
});
