// A baseline: what was there before is not said again, and what is new is all that is said.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {listen} from '../../demo/server/listen.mjs';
import {runAudit} from './run-audit.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ithn-baseline-'));
const pixel = (host) => `<img src="http://${host}/a.gif" alt="">`;
const known = pixel('analytics.tiktok.com');

/** @type {{port: number, close: () => Promise<void>}} */
let server;
let body = known;
before(async () => {
  server = await listen(0, (request, response) => {
    const isPage = /^localhost/.test(request.headers.host ?? '') && request.url === '/';
    response.writeHead(isPage ? 200 : 404, {'content-type': 'text/html; charset=utf-8'});
    response.end(isPage ? `<!doctype html><title>Shop</title>${body}` : '');
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
    ...['--passes', 'untouched', '--fail-on', 'note'],
    `--browser-arg=--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost`,
    ...more,
  );
const found = ({read}) => read().findings.map(({rule, subject}) => `${rule} ${subject}`);

describe('ithn audit --baseline', () => {
  it('is silent about what an earlier report has, and says exactly what is new', async () => {
    const first = await audit();
    assert.equal(first.status, 1);
    assert.ok(found(first).includes('asked-before-yes analytics.tiktok.com'));
    const baseline = ['--baseline', join(first.out, 'report.json')];

    const second = await audit(...baseline);
    assert.deepEqual([second.status, found(second)], [0, []]);
    assert.equal(second.read().known, found(first).length);

    body = known + pixel('static.hotjar.com');
    const third = await audit(...baseline);
    assert.deepEqual([third.status, found(third)], [1, ['asked-before-yes static.hotjar.com']]);
    assert.equal(third.read().known, found(first).length);
  });
});
