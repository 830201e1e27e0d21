// The demo's bakery audits clean, and a copy of it that was broken on purpose shows every rule there is, each once.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startDemo} from '../../demo/server.mjs';
import {besides, edits, seen, startBroken} from './bakery/broken.mjs';
import {runAudit} from './run-audit.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ithn-bakery-'));
const options = ['--passes', 'no,yes,gpc', '--fail-on', 'note'];

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let demo;
/** @type {Awaited<ReturnType<typeof startBroken>>} */
let broken;
before(async () => {
  demo = await startDemo();
  broken = await startBroken(demo.url);
});
after(async () => {
  await broken.close();
  await demo.close();
  rmSync(folder, {recursive: true, force: true});
});

const isWhole = ({passes}) =>
  passes.filter(({status}) => status !== 'complete').map(({id, reason}) => `${id}: ${reason}`);

describe('ithn audit on the demo’s bakery', () => {
  for (const language of ['ar'])
    it(`finds nothing in the shop as it is, in ${language}`, async () => {
      const {status, read} = await runAudit(folder, `${demo.url}/bakery/${language}.html`, ...options);
      assert.deepEqual(isWhole(read()), []);
      assert.deepEqual(
        read().findings.map(({rule, subject}) => `${rule} ${subject}`),
        [],
      );
      assert.equal(status, 0);
    });

  it('finds each rule once in the broken copy', async () => {
    const file = join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(broken.config));
    const seenFile = join(folder, 'seen.json');
    writeFileSync(seenFile, JSON.stringify(seen));
    const {status, read} = await runAudit(
      folder,
      broken.url,
      ...options,
      ...['--config', file, '--seen', seenFile],
      `--browser-arg=--host-resolver-rules=MAP * 127.0.0.1:${broken.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    );
    const {rules, findings, ...report} = read();
    assert.deepEqual(isWhole(report), []);
    const every = rules.map(({id}) => id);
    assert.deepEqual(
      findings.map(({rule, subject}) => `${rule} ${subject}`).sort(),
      every.map((id) => `${id} ${findings.find(({rule}) => rule === id)?.subject}`).sort(),
    );
    const listed = new Set([...edits.flatMap((edit) => edit.rules), ...Object.keys(besides)]);
    assert.deepEqual([...listed].sort(), [...every].sort(), 'each rule is broken by something that is listed');
    assert.equal(status, 1);
  });
});
