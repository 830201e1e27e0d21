// What `npm test` does before anything else: a clone that has no packages yet, or older ones, gets them.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

/** Whether npm has installed just what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const packages = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
  const have = new Map(packages('node_modules/.package-lock.json'));
  return packages('package-lock.json').every(
    ([path, {version, optional, peer}]) => !path || optional || peer || have.get(path)?.version === version,
  );
}

/** Installs what is lacking; `false` where npm could not. */
export function install() {
  if (isInstalled()) return true;
  console.log('▶ npm ci');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {stdio: 'inherit'}).status === 0;
}
