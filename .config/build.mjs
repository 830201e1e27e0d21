// `npm run build`: everything that dist/ holds, made aside and swapped in when it is whole, so that a build that
// fails, or a server that runs meanwhile, keeps the former one.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {build} from 'vite';
import {writeCommonjsTypes} from './commonjs-types.mjs';
import {pruneTypes} from './prune-types.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
mkdirSync('.cache', {recursive: true});
const made = mkdtempSync('.cache/build-');
process.on('exit', () => rmSync(made, {recursive: true, force: true}));

/** Runs a command whose failure fails the build, though what it made is kept: wrong types or sizes can be looked at. */
const run = (command, ...parameters) => {
  const {status} = spawnSync(command, parameters, {stdio: 'inherit'});
  if (status === 0) return;
  console.error(`build: ${[command, ...parameters].join(' ')} failed`);
  process.exitCode = 1;
};
const tool = (name) => join('node_modules', '.bin', name);

const pass = async (mode, outDir, define = {}) => {
  const options = {mode, define, logLevel: 'warn', build: {outDir, emptyOutDir: false, reportCompressedSize: false}};
  const [{output}] = [await build(options)].flat();
  return output.filter(({fileName}) => fileName.endsWith('.js'));
};

run(process.execPath, 'locales/build.mjs');

/** Receipts say which version of the library wrote them. */
const version = {__VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version)};

/** What the script tag loads later, each found under the name that `define` hands to it: `__UI_FILE__` and so on. */
const later = {};
for (const name of ['ui', 'later', 'guard']) {
  later[name] = await pass(name, made, version);
}
/** Files of words: `words/banner-ar-HASH.js`, one hash for all. */
const words = later.ui.flatMap(({fileName}) => /^words\/banner-\w+-(\w+)\.js$/.exec(fileName)?.[1] ?? []);
const names = Object.entries(later).map(([name, chunks]) => [
  `__${name.toUpperCase()}_FILE__`,
  JSON.stringify(chunks.find(({isEntry}) => isEntry).fileName),
]);
const script = await pass('script', made, {
  ...version,
  ...Object.fromEntries(names),
  __WORDS__: JSON.stringify(words[0]),
  // Any but English, which needs none: a list of them all would grow with each, in what every first visit loads. Where no
  // file has that name, the interface says English as it does without the question.
  __LANGUAGES__: '/^(?!en)[a-z]+/',
});
const oneFile = await pass('file', made, {...version, ...Object.fromEntries(names.slice(-1))});
const chunks = [...script, ...oneFile, ...Object.values(later).flat()];
await pass('npm', join(made, 'npm'), version);
await pass('commonjs', join(made, 'commonjs'), version);

run(tool('tsc'), '-p', '.config/tsconfig.build.json', '--outDir', join(made, 'types'));
writeCommonjsTypes(made);
pruneTypes(made);
run(tool('cem'), 'analyze', '--config', '.config/custom-elements-manifest.config.mjs', '--quiet', '--outdir', made);

/** For `integrity=`: every file that a browser may load because of the script tag. */
const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(made, file)))
    .digest('base64')}`;
const files = chunks.map(({fileName}) => fileName);
writeFileSync(
  join(made, 'integrity.json'),
  `${JSON.stringify(Object.fromEntries(files.map((f) => [f, hash(f)])), null, 2)}\n`,
);

/** The notices that the licences of what is inside demand, once instead of in every file. */
const inside = new Set(
  chunks.flatMap(({moduleIds = []}) =>
    moduleIds.flatMap((id) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
  ),
);
const notices = [...inside].sort().map((name) => {
  const folder = join('node_modules', name);
  const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is inside the bundle and has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
});
for (const schema of [
  'consent/config',
  'collector/receipt',
  'collector/request',
  'signals/webview/webview',
  'audit/audit',
])
  copyFileSync(`src/${schema}.schema.json`, join(made, `${basename(schema)}.schema.json`));
cpSync('src/themes', join(made, 'themes'), {recursive: true});
for (const name of ['google-tag-manager', 'robots', 'wordpress'])
  cpSync(`src/platforms/${name}`, join(made, name), {recursive: true});
writeFileSync(join(made, 'THIRD-PARTY.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));

rmSync('dist', {recursive: true, force: true});
renameSync(made, 'dist');
if (!process.argv.includes('--no-sizes')) run(process.execPath, 'test/tools/sizes.mjs');
