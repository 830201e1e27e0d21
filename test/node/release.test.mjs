// `npm run release` as far as it can be tried without a registry: `npm run release -- --dry-run` does the rest.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {nextRelease, pendingChangesets} from '../../.config/next-release.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name), 'utf8');

/** A text as one line, so that it is found however it was wrapped and indented. */
const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();

describe('the changesets', () => {
  const pending = pendingChangesets();
  const {version, changelog, notes} = nextRelease();

  it('become one release above all others in CHANGELOG.md, which keeps what it says', () => {
    const former = JSON.parse(read('package.json')).version;
    if (pending.length === 0) assert.equal(version, former);
    else assert.equal(version.localeCompare(former, 'en', {numeric: true}), 1, `${version} after ${former}`);
    assert.ok(notes.startsWith(`## ${version}\n`), notes.slice(0, 60));
    assert.ok(inOneLine(changelog).endsWith(inOneLine(read('CHANGELOG.md').replace(/^# .*/, ''))));
  });

  for (const name of pending)
    it(`${name} can be read there, word for word`, () => {
      const [, head, text] = /^---\n([^]*?)\n---\n([^]*)$/.exec(read(`.changeset/${name}`)) ?? [];
      assert.match(head ?? '', /^'ithn': (minor|patch)$/);
      assert.ok(inOneLine(text).length > 20, 'a changeset says what users notice');
      assert.ok(inOneLine(notes).includes(inOneLine(text)));
    });
});

describe('npm run release', () => {
  const clone = mkdtempSync(join(tmpdir(), 'ithn-release-test-'));
  after(() => rmSync(clone, {recursive: true, force: true}));
  const run = (command, ...parameters) =>
    spawnSync(command, parameters, {
      cwd: clone,
      encoding: 'utf8',
      env: {...process.env, npm_config_dry_run: 'true'}, // whatever happens, a test publishes nothing
    });
  const release = () => run(process.execPath, '.config/release.mjs');
  const commit = () => {
    run('git', 'add', '.');
    run('git', '-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'test');
  };
  const copied = ['package.json', 'CHANGELOG.md', '.prettierrc.json', '.changeset/config.json'];
  for (const name of [
    ...copied,
    ...['release.mjs', 'next-release.mjs', 'changelog.cjs'].map((one) => `.config/${one}`),
  ])
    cpSync(join(root, name), join(clone, name));
  run('git', 'init', '--quiet', '--initial-branch', 'main');

  it('publishes nothing that is not committed', () => {
    const {status, stdout, stderr} = release();
    assert.notEqual(status, 0);
    assert.match(stderr, /Commit or drop first/);
    assert.doesNotMatch(stdout, /▶/, 'stops before the first step');
  });

  it('publishes nothing that CHANGELOG.md lacks, and says what to run', () => {
    writeFileSync(join(clone, '.changeset/faster.md'), "---\n'ithn': patch\n---\n\nThe banner opens faster.\n");
    commit();
    const {status, stdout, stderr} = release();
    assert.notEqual(status, 0);
    assert.match(stderr, /CHANGELOG\.md lacks 1 changesets \(faster\.md\).*npx changeset version/);
    assert.doesNotMatch(stdout, /▶/, 'stops before the first step');
  });

  it('has in CHANGELOG.md what users notice, without the commits behind it', () => {
    const {status, stdout, stderr} = run(
      process.execPath,
      join(root, 'node_modules/@changesets/cli/bin.js'),
      'version',
    );
    assert.equal(status, 0, stdout + stderr);
    assert.match(
      readFileSync(join(clone, 'CHANGELOG.md'), 'utf8'),
      /\n### Patch Changes\n\n- The banner opens faster\.\n/,
    );
    commit();
    assert.doesNotMatch(release().stderr, /CHANGELOG\.md lacks/);
  });

  it('publishes nothing without a repository, where npm finds the pictures of README.md', () => {
    const file = join(clone, 'package.json');
    const {repository, ...manifest} = JSON.parse(readFileSync(file, 'utf8'));
    if (repository) {
      writeFileSync(file, JSON.stringify(manifest));
      commit();
    }
    const {status, stdout, stderr} = release();
    assert.notEqual(status, 0);
    assert.match(stderr, /names no repository.*nothing was published/);
    assert.doesNotMatch(stdout, /▶/, 'stops before the first step');
  });
});
