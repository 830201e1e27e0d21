// Publishes what is committed: `npm run release`, or `npm run release -- --dry-run` for all of it but the last step.
//   1. nothing uncommitted, no changeset that CHANGELOG.md lacks, a repository in package.json, and the dependencies that
//      the lock file names
//   2. no known vulnerability in what is shipped (npm audit --omit=dev)
//   3. the build, its sizes, and each hash of dist/integrity.json against its file
//   4. npm publish with provenance: npm attests which commit and which workflow the package comes from
// A dry run prints what CHANGELOG.md will say of the pending changesets, and goes on where the registry answers no audit.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {nextRelease, pendingChangesets} from './next-release.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const isDry = process.argv.includes('--dry-run');
const {version, repository} = JSON.parse(readFileSync('package.json', 'utf8'));

function run(command, ...parameters) {
  console.log(`▶ ${command} ${parameters.join(' ')}`);
  const {status} = spawnSync(command, parameters, {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${command} ${parameters[0]} failed; nothing was published.`);
}

/** Fails if npm knows a vulnerability, and, unless nothing is published, if the registry cannot say. */
function audit() {
  console.log('▶ npm audit --omit=dev');
  const {stdout} = spawnSync('npm', ['audit', '--omit=dev', '--json'], {encoding: 'utf8'});
  const answer = JSON.parse(stdout || '{}');
  const found = answer.metadata?.vulnerabilities?.total;
  if (found > 0) throw new Error(`npm audit knows ${found} vulnerabilities in what is shipped; nothing was published.`);
  if (found === 0) return console.log('no known vulnerability');
  const reason = `The registry answers no audit (${answer.message ?? 'no reason given'})`;
  if (!isDry) throw new Error(`${reason}; nothing was published.`);
  console.warn(`${reason}; a release would stop here.`);
}

const changes = spawnSync('git', ['status', '--porcelain'], {encoding: 'utf8'}).stdout.trim();
if (changes) throw new Error(`Commit or drop first:\n${changes}`);
const pending = pendingChangesets();
if (pending.length && !isDry)
  throw new Error(
    `CHANGELOG.md lacks ${pending.length} changesets (${pending.join(', ')}); nothing was published. ` +
      'Run `npx changeset version` and `npm install --package-lock-only`, read CHANGELOG.md, and commit.',
  );
if (!repository) {
  const reason =
    'package.json names no repository. npm attests the source of a package by it, and finds the pictures of README.md there';
  if (!isDry) throw new Error(`${reason}; nothing was published.`);
  console.warn(`${reason}; a release would stop here.`);
}
run('npm', 'ci', '--no-audit', '--no-fund');
audit();
run('npm', 'run', 'build');
run('node', 'test/tools/sizes.mjs');

const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
for (const [file, integrity] of Object.entries(hashes)) {
  const [algorithm] = integrity.split('-');
  const found = `${algorithm}-${createHash(algorithm)
    .update(readFileSync(join('dist', file)))
    .digest('base64')}`;
  if (found !== integrity)
    throw new Error(`dist/${file} has the hash ${found}, dist/integrity.json says ${integrity}.`);
}
console.log(`${Object.keys(hashes).length} hashes of dist/integrity.json are right`);

run('npm', 'publish', '--provenance', '--access', 'public', ...(isDry ? ['--dry-run'] : []));
console.log(`
ithn ${version}, for those who load it from a network:
<script src="https://…/ithn@${version}/dist/ithn.js" integrity="${hashes['ithn.js']}" crossorigin="anonymous"></script>`);
if (pending.length)
  console.log(`\nCHANGELOG.md lacks ${pending.length} changesets; it will say:\n\n${nextRelease().notes}`);
