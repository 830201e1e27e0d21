// The collector with the oldest and the newest kysely that package.json allows, in a folder of their own.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {installApart} from '../tools/install-apart.mjs';

const root = resolve(import.meta.dirname, '../..');
const {peerDependencies, devDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the collector with kysely', () => {
  for (const version of ['0.28.0', '0.29.9'])
    it(`${version} passes its own tests on both databases`, () => {
      assert.equal(peerDependencies.kysely, '^0.28.0 || ^0.29.0', 'the versions below are the ends of another range');
      const folder = mkdtempSync(join(tmpdir(), 'ithn-kysely-'));
      try {
        writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
        const {libsql, pg} = devDependencies;
        const packages = [`kysely@${version}`, `libsql@${libsql}`, `pg@${pg}`];
        installApart(folder, ['install', ...packages]);
        for (const path of ['dist/npm', 'test/collector', 'test/tools', 'test/node/collector.test.mjs'])
          cpSync(join(root, path), join(folder, path), {recursive: true});
        const env = {...process.env};
        delete env.NODE_TEST_CONTEXT; // a run of its own, not a part of this one
        const parameters = ['--test', '--test-name-pattern=on (SQLite|PostgreSQL)', 'test/node/collector.test.mjs'];
        const {status, stdout} = spawnSync(process.execPath, parameters, {cwd: folder, env, encoding: 'utf8'});
        assert.equal(status, 0, stdout);
        assert.match(stdout, /pass [1-9]/);
      } finally {
        rmSync(folder, {recursive: true, force: true});
      }
    });
});
