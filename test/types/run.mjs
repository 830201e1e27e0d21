// The packed package's types in the compilers that sites have: what is right compiles, and each line that ends with
// `// ✗ word` fails with a message that has the word. Needs dist/.
//   node test/types/run.mjs           the oldest and the newest TypeScript
//   node test/types/run.mjs --whole   the one between too
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {reportResults} from '../run/results.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';

const isWhole = process.argv.includes('--whole');
const versions = isWhole ? ['5.4', '5.9', '7'] : ['5.4', '7'];
/** `nodenext` with the library's own files checked too, as a project does that does not set skipLibCheck. */
const resolutions = {
  bundler: {module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true},
  nodenext: {module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: false},
};
const failures = [];
let passed = 0;

const project = prepare('types', [import.meta.dirname]);
unpackInto(project, pack());
const sources = readdirSync(import.meta.dirname).filter((name) => /\.(tsx?|cts)$/.test(name));

/** What each line should fail for: `consent.ts:12` → `becon`. */
const marks = new Map(
  sources.flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, word] = / \/\/ ✗ (\S+)$/.exec(line) ?? [];
        return word ? [[`${name}:${index + 1}`, word]] : [];
      }),
  ),
);

/** A file for require() is one only where the compiler resolves as Node does. */
const reads = (name, {module}) => !name.includes('.cts') || module === 'nodenext';

/** Each error by its line, with all that the compiler says of it. */
function compile(version, options) {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    jsx: 'preserve',
    types: [],
    noEmit: true,
    ...options,
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({compilerOptions, files: sources.filter((name) => reads(name, options))}),
  );
  const compiler = join(project, `node_modules/typescript-${version}/bin/tsc`);
  const {stdout} = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    cwd: project,
    encoding: 'utf8',
  });
  const errors = new Map();
  let line;
  for (const text of stdout.split('\n').filter(Boolean)) {
    const [, file, number] = /^(\S+?)\((\d+),\d+\): error/.exec(text) ?? [];
    if (file) line = `${file}:${number}`;
    errors.set(line ?? 'tsc', `${errors.get(line ?? 'tsc') ?? ''}${text}\n`);
  }
  return errors;
}

for (const version of versions)
  for (const [resolution, options] of Object.entries(resolutions)) {
    const errors = compile(version, options);
    const fail = (place, message) => {
      failures.push({title: `TypeScript ${version}, ${resolution}: ${place}`, message});
      console.log(`✗ TypeScript ${version}, ${resolution}: ${place}: ${message}`);
    };
    for (const [place, word] of marks) {
      if (!reads(place, options)) continue;
      const said = errors.get(place);
      if (said?.includes(word)) passed++;
      else fail(place, said ? `the message does not have "${word}": ${said}` : `compiles, "${word}" and all`);
    }
    // What the frameworks' own files have wrong for a compiler of this age is not ours to say.
    const isOfOthers = (place) => /^node_modules\/(?!ithn\/)/.test(place);
    for (const [place, said] of errors) if (!marks.has(place) && !isOfOthers(place)) fail(place, said);
  }
const notes = isWhole ? [] : ['types of the package: not with TypeScript 5.9; node test/types/run.mjs --whole'];
reportResults('types of the package', {passed, failed: failures.length, failures, notes});
