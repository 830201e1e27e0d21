// The release that the changesets of this tree make: its version and what CHANGELOG.md will say of it. Nothing in the tree
// changes: `changeset version` runs on a copy.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** The changesets that no release contains yet, by file name. */
export const pendingChangesets = (folder = root) =>
  readdirSync(join(folder, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** Runs `changeset version` on a copy; returns the new version, the whole new CHANGELOG.md, and the new section alone. */
export function nextRelease() {
  const copy = mkdtempSync(join(tmpdir(), 'ithn-release-'));
  try {
    for (const name of ['.changeset', '.config/changelog.cjs', 'CHANGELOG.md', 'package.json', '.prettierrc.json'])
      cpSync(join(root, name), join(copy, name), {recursive: true});
    const changesets = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'));
    const {status, stdout, stderr} = spawnSync(process.execPath, [changesets, 'version'], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`changeset version failed:\n${stdout}${stderr}`);
    const {version} = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    const changelog = readFileSync(join(copy, 'CHANGELOG.md'), 'utf8');
    const [, notes = ''] = changelog.split(/^(?=## )/m);
    return {version, changelog, notes: notes.trim()};
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}
