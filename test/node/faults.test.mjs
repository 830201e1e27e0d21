// The catalogue of faults: every case names tests that are there.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import test from 'node:test';
import {faults} from '../faults.mjs';

const folder = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(folder, '../demo/docs/proof.md'), 'utf8');

test('all forty cases have a test, and the documentation says what the visitor sees', () => {
  assert.equal(faults.length, 40);
  for (const {fault, seen, tests} of faults) {
    assert.ok(tests.length, fault);
    for (const [file, words] of tests) {
      const path = resolve(folder, file.endsWith('.spec.ts') ? `end-to-end/${file}` : file);
      assert.ok(existsSync(path), `${fault}: there is no ${file}`);
      if (words !== '*') assert.ok(readFileSync(path, 'utf8').includes(words), `${fault}: ${file} has no “${words}”`);
    }
    assert.ok(page.replaceAll(/\s+/g, ' ').includes(seen), `demo/docs/proof.md does not say: ${seen}`);
  }
});
