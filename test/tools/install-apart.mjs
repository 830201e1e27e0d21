// Installs what the lock file of a folder of its own names: libraries and bundlers that the product itself does not need.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const options = ['--no-audit', '--no-fund', '--ignore-scripts'];

/**
 * `npm ci` in the folder, twice where the first try fails, the second time without what npm has kept. A stranger's project
 * does not have our .npmrc, whose `engine-strict` `npm test` hands to everything it starts.
 * @param {string} folder holds package.json and package-lock.json
 * @param {string[]} command what npm is told to do instead: `['install', 'kysely@0.28.0']` where there is no lock file
 * @throws with npm's own words where both fail
 */
export function installApart(folder, command = ['ci']) {
  const env = {...process.env, npm_config_engine_strict: 'false'};
  const install = (...more) =>
    spawnSync(npm, [...command, ...options, ...more], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const first = install('--prefer-offline');
  if (first.status === 0) return;
  const second = install('--prefer-online');
  if (second.status === 0) return;
  throw new Error(`npm ${command[0]} failed twice in ${folder}:\n${first.stderr}\n${second.stderr}`);
}

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** The same, unless everything that the lock file names is there: npm empties the folder before it fills it. */
export function installOnce(folder) {
  const have = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  const wanted = Object.entries(packagesOf(join(folder, 'package-lock.json'))).filter(
    ([path, {optional, peer}]) => path && !optional && !peer,
  );
  if (!wanted.every(([path, {version}]) => have[path]?.version === version)) installApart(folder);
}
