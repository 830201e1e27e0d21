// Where there is no page: every door of the package can be imported, and nothing starts.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const {exports: doors} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const modules = Object.keys(doors)
  .filter((name) => typeof doors[name] === 'object')
  .map((name) => `ithn${name.slice(1)}`);

/** Runs code in a Node of its own that must end by itself, which it does not while anything has been started. */
function run(code, ...options) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [...options, '--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

/** Whatever a page could notice of an import: names on the global, but those that Lit brings for its own server rendering, and Vue. */
const importAll = (names) => `
  const before = Reflect.ownKeys(globalThis).map(String);
  for (const name of ${JSON.stringify(names)}) await import(name);
  const theirs = /^(__VUE_\\w+__|litServerRoot|customElements|reactiveElementVersions|litHtmlVersions|litElementVersions|litPropertyMetadata)$/;
  console.log(JSON.stringify(Reflect.ownKeys(globalThis).map(String).filter((key) => !before.includes(key) && !theirs.test(key))));`;

describe('without a page', () => {
  it('imports every door in Node and starts nothing', () => {
    assert.deepEqual(run(importAll(modules)), []);
  });

  for (const condition of ['workerd', 'edge-light', 'worker'])
    it(`imports what a bundler takes for ${condition}, where there is no class for elements`, () => {
      const browserDoors = modules.filter((name) => !/collector|vite|astro|server/.test(name));
      assert.deepEqual(run(importAll(browserDoors), '--conditions', condition), []);
    });

  it('says what to do where createConsent() has no document', () => {
    const {code, message} = run(`
      const {createConsent} = await import('ithn');
      try { createConsent({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}}); }
      catch (error) { console.log(JSON.stringify({code: error.code, message: error.message})); }`);
    assert.equal(code, 'environment');
    assert.match(message, /ithn\/server/);
  });

  for (const [missing, address, present] of [
    ['kysely', 'sqlite:receipts.db', []],
    ['libsql', 'sqlite:receipts.db', ['kysely']],
    ['pg', 'postgres://127.0.0.1/receipts', ['kysely']],
  ])
    it(`names ${missing} where a store needs it and it is not installed`, () => {
      const place = mkdtempSync(join(tmpdir(), 'ithn-'));
      try {
        cpSync(join(root, 'dist/npm'), place, {recursive: true});
        writeFileSync(join(place, 'package.json'), '{"type": "module"}');
        for (const name of present)
          cpSync(join(root, 'node_modules', name), join(place, 'node_modules', name), {recursive: true});
        const message = run(`
          const {openStore} = await import(${JSON.stringify(pathToFileURL(join(place, 'collector.js')).href)});
          console.log(JSON.stringify(await openStore(${JSON.stringify(address)}).catch((error) => error.message)));`);
        assert.match(message, new RegExp(`needs the package ${missing}, .*npm install ${missing}$`));
      } finally {
        rmSync(place, {recursive: true, force: true});
      }
    });

  it('reads no cookie as an unasked visitor, whatever a framework gives for none', () => {
    const states = run(`
      const {readConsent} = await import('ithn/server');
      console.log(JSON.stringify([undefined, null, ''].map((header) => readConsent(header).status)));`);
    assert.deepEqual(states, ['unasked', 'unasked', 'unasked']);
  });
});
