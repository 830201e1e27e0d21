// Publishes what is committed: `npm run release`, or `npm run release -- --dry-run` for all of it but the last step.
//   1. nothing uncommitted, and the dependencies that the lock file names
//   2. no known weakness in what is shipped (npm audit --omit=dev)
//   3. the build, its sizes, and each hash of dist/integrity.json against its file
//   4. npm publish with provenance: npm attests which commit and which workflow the package comes from
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
const isDry = process.argv.includes('--dry-run');
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

function run(command, ...parameters) {
  console.log(`▶ ${command} ${parameters.join(' ')}`);
  const {status} = spawnSync(command, parameters, {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${command} ${parameters[0]} failed; nothing was published.`);
}

const changes = spawnSync('git', ['status', '--porcelain'], {encoding: 'utf8'}).stdout.trim();
if (changes) throw new Error(`Commit or drop first:\n${changes}`);
run('npm', 'ci', '--no-audit', '--no-fund');
run('npm', 'audit', '--omit=dev');
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
