// The package as npm would publish it, put where a stranger's project has it. Needs dist/.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {installApart} from './install-apart.mjs';

const root = resolve(import.meta.dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const quiet = {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']};

/** Packs the package and returns the tarball's path. Parts that run side by side each have a tarball of their own. */
export function pack() {
  mkdirSync(join(root, '.cache'), {recursive: true});
  const folder = mkdtempSync(join(root, '.cache/packed-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
  const output = execFileSync(npm, ['pack', ...options], {...quiet, cwd: root});
  return join(folder, JSON.parse(output)[0].filename);
}

/** Puts what the tarball holds into the project's node_modules, instead of what was there. */
export function unpackInto(project, tarball) {
  const home = join(project, 'node_modules/ithn');
  rmSync(home, {recursive: true, force: true});
  mkdirSync(home, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
}

/**
 * Copies a project out of the tree and installs what its lock file names; again only when the lock file has changed. One
 * without a lock file needs only what this repository has installed, and finds it in the folders above.
 */
export function prepare(name, sources) {
  const project = join(root, '.cache/projects', name);
  mkdirSync(project, {recursive: true});
  for (const source of sources)
    cpSync(source, project, {recursive: true, filter: (path) => !path.endsWith('node_modules')});
  if (!existsSync(join(project, 'package-lock.json'))) return project;
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const installed = join(project, 'node_modules/.installed-lock.json');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    installApart(project);
    writeFileSync(installed, lock);
  }
  return project;
}
