// What visitors' browsers reported to a real collector, judged by an audit that asks it; the same audit without it is the control.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import {listen} from '../../demo/server/listen.mjs';
import {createCollector, openStore, toNodeListener} from '../../dist/npm/collector.js';
import {runAudit} from './run-audit.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ithn-seen-'));
const token = 'the-token-of-this-test-alone';
const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  records: {watch: '/ithn/watch'},
  services: [
    {id: 'pixel', categories: 'advertising', hosts: ['pixel.test']},
    {id: 'map', categories: 'persistent', hosts: ['map.test']},
    {id: 'till', categories: 'session', hosts: ['till.test']},
  ],
};
const page = `<!doctype html><html lang="en"><head><title>Shop</title>
<script type="application/json" id="ithn-config">${JSON.stringify(config)}</script>
<script src="/ithn.js" data-config="#ithn-config"></script></head><body><h1>Shop</h1></body></html>`;

let store, server, url;
before(async () => {
  process.env.ITHN_TOKEN = token;
  store = await openStore('sqlite::memory:');
  const collect = toNodeListener(createCollector({store, token, watch: {}}));
  server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    if (pathname.startsWith('/ithn/')) return collect(request, response);
    const isScript = /^\/[\w/-]+\.js$/.test(pathname);
    response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8'});
    return void response.end(isScript ? readFileSync(join(root, 'dist', pathname)) : page);
  });
  url = `http://localhost:${server.port}`;
});
after(async () => {
  await server.close();
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

/** So many page views that report. */
async function report(times, host, ...kinds) {
  const body = JSON.stringify({seen: kinds.map((kind) => ({kind, host}))});
  for (let time = 0; time < times; time++) {
    const {status} = await fetch(`${url}/ithn/watch`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body,
    });
    assert.equal(status, 204);
  }
}

describe('ithn audit --seen', () => {
  it('judges what visitors’ browsers reported, and without it says nothing of that', async () => {
    await report(4, 'www.google-analytics.com', 'undeclared', 'slipped');
    await report(3, 'stats.test', 'undeclared', 'refused');
    await report(3, 'pixel.test', 'refused');
    await report(3, 'till.test', 'slipped'); // declared since as always on
    await report(2, 'rare.test', 'undeclared'); // too few
    const of = async (...more) => {
      const {read, out, said} = await runAudit(folder, `${url}/`, '--passes', 'yes', ...more);
      const junit = readFileSync(join(out, 'report.xml'), 'utf8');
      const rules = ['early-in-production', 'undeclared-host', 'never-seen'];
      const found = read().findings.filter(({rule}) => rules.includes(rule));
      return {report: read(), junit, said, found};
    };
    const [seen, control] = await Promise.all([of('--seen', `${url}/ithn/watch`), of()]);
    const names = ({found}) => found.map(({rule, subject, pass}) => `${rule} ${subject} ${pass}`).sort();
    assert.deepEqual(names(control), ['never-seen map yes', 'never-seen pixel yes']);
    assert.deepEqual(names(seen), [
      'early-in-production www.google-analytics.com production',
      'never-seen map yes',
      'undeclared-host stats.test production',
    ]);
    const [early] = seen.found;
    assert.match(early.message.en, /^www\.google-analytics\.com \(Google Analytics\) .* in 4 reported page views/);
    assert.equal(early.fix, '{"preset":"google-analytics"}');
    assert.deepEqual(seen.report.production.hosts.map(({host}) => host).sort(), [
      'pixel.test',
      'stats.test',
      'till.test',
      'www.google-analytics.com',
    ]);
    assert.equal(control.report.production, undefined);
    assert.match(seen.junit, /<testsuite name="production" tests="2" failures="0"/);
    assert.doesNotMatch(control.junit, /<testsuite name="production"|early-in-production/);
    const schema = JSON.parse(readFileSync(join(root, 'dist/audit.schema.json'), 'utf8'));
    const ajv = new Ajv2020({strict: false, validateFormats: false});
    assert.ok(ajv.validate(schema, seen.report), ajv.errorsText());
  });

  it('says what is wrong where the collector does not answer as it should', async () => {
    process.env.ITHN_TOKEN = 'not-the-token-of-this-test';
    for (const [path, message] of [
      ['ithn/watch', /answered 401/],
      ['elsewhere/watch', /it is not|JSON/],
    ]) {
      const {status, said} = await runAudit(folder, `${url}/`, '--seen', `${url}/${path}`);
      assert.equal(status, 2);
      assert.match(said, message);
    }
    const {status, said} = await runAudit(folder, `${url}/`, '--seen', 'http://localhost:1/ithn/watch');
    assert.equal(status, 2);
    assert.match(said, /cannot be reached/);
  });
});
