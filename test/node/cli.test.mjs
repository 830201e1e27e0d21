import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {accessSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const command = resolve(root, manifest.bin.ithn);

/** Runs the package's own command as npm would. */
const ithn = (...args) => spawnSync(process.execPath, [command, ...args], {encoding: 'utf8'});

describe('the command ithn', () => {
  it('is an executable file', () => {
    accessSync(command);
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('prints its help, also without arguments', () => {
    for (const args of [['--help'], ['-h'], []]) {
      const {status, stdout, stderr} = ithn(...args);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^Usage: ithn COMMAND/);
    }
  });

  it('says of each command what each of its options means', () => {
    for (const [name, page] of [
      ['audit', 'audit'],
      ['init', 'platforms'],
    ]) {
      const {stdout} = ithn(name, '--help');
      const table = readFileSync(resolve(root, `demo/docs/${page}.md`), 'utf8').match(/^\| `--.*?(?= \| )/gm);
      for (const flag of table.join().match(/--[a-z][\w-]+/g))
        assert.match(stdout, new RegExp(`^  ${flag}( [A-Z=|]+)? +[A-Za-z]`, 'm'), `${name} ${flag}`);
    }
  });

  it('prints its version', () => {
    const {status, stdout} = ithn('--version');
    assert.deepEqual([status, stdout.trim()], [0, manifest.version]);
  });

  it('reports an unknown command or option, and exits', () => {
    for (const word of ['hodl', 'constructor', '__proto__']) {
      const {status, stdout, stderr} = ithn(word);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^ithn: unknown command "${word}"; the commands are `));
    }
    const {status, stderr} = ithn('--colour');
    assert.equal(status, 2);
    assert.match(stderr, /^ithn: Unknown option '--colour'/);
    assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for a slip of the keyboard');
  });
});
