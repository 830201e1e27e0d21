import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {auditRules} from '../../demo/audit-rules.mjs';

const root = resolve(import.meta.dirname, '../..');
const audit = (...args) =>
  spawnSync(process.execPath, [join(root, 'dist/npm/cli.js'), 'audit', ...args], {encoding: 'utf8'});

describe('the command ithn audit', () => {
  it('reports what is wrong with its arguments, and exits', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ithn-audit-'));
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    let count = 0;
    const seen = (value) => {
      const path = join(folder, `seen-${count++}.json`);
      writeFileSync(path, JSON.stringify(value));
      return path;
    };
    for (const [args, message] of [
      [[], /^ithn: audit needs one URL, such as https:\/\/shop\.example \(received none\)/],
      [['file:///etc/passwd'], /^ithn: audit needs an http\(s\) URL/],
      [['shop.example', 'other.example'], /^ithn: audit needs one URL/],
      [
        ['shop.example', '--format', 'pdf'],
        /^ithn: --format accepts html, json, sarif, junit, md, csv \(received pdf\)/,
      ],
      [['shop.example', '--fail-on', 'never'], /^ithn: --fail-on accepts note, warning, error/],
      [
        ['shop.example', '--passes', 'no,yess'],
        /^ithn: --passes accepts untouched, no, yes, category, withdraw, gpc, returning, without-storage \(received yess\)/,
      ],
      [['shop.example', '--pages', '0'], /^ithn: --pages must be a whole number from 1 to 200 \(received 0\)/],
      [['shop.example', '--browser', 'webkit'], /^ithn: --browser webkit is not supported: /],
      [['shop.example', '--browser', 'opera'], /^ithn: --browser must be chromium or firefox \(received opera\)/],
      [['shop.example', '--config', file], /^ithn: --config .*it is not JSON/],
      [['shop.example', '--baseline', join(folder, 'none.json')], /^ithn: --baseline .*ENOENT/],
      [['shop.example', '--seen', join(folder, 'none.json')], /^ithn: --seen .*ENOENT/],
      [['shop.example', '--seen', file], /^ithn: --seen .*JSON/],
      [['shop.example', '--seen', seen({})], /^ithn: --seen .*it is not what the collector’s GET …\/watch returns/],
      [
        ['shop.example', '--seen', seen({from: '2026-11-01', until: '2026-11-30', hosts: [{host: '<b>'}]})],
        /^ithn: --seen .*hosts\[0\]\.host must be a lower-case host name \(received "<b>"\)/,
      ],
      [['shop.example', '--seen', 'http://shop.example/ithn/watch'], /^ithn: --seen must be the https address/],
      [['shop.example', '--seen', 'https://shop.example/ithn/audits'], /which ends in \/watch/],
      [['shop.example', '--seen', 'https://shop.example/ithn/watch'], /^ithn: --seen needs the collector's token/],
      [['shop.example', '--fix', '--source', join(folder, 'site')], /^ithn: ".*site" does not exist/],
      [['shop.example', '--fix', '--source', file], /^ithn: there are no HTML files in --source .*broken\.json/],
      [
        ['shop.example', '--fix', '--source', folder, '--out', folder],
        /^ithn: --source .* is where the report is written/,
      ],
      [['shop.example', '--executable', join(folder, 'chrome'), '--out', folder], /^ithn: there is no browser at /],
    ]) {
      const {status, stderr} = audit(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for a slip of the keyboard');
    }
    rmSync(folder, {recursive: true});
  });

  it('has a page of its rules, generated from them', async () => {
    assert.equal(readFileSync(join(root, 'demo/docs/audit-rules.md'), 'utf8'), await auditRules());
  });
});
