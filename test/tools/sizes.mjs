// What a browser needs, in brotli-11 bytes, against the limits of the design; and what dist/ithn.js must not hold.
//   node test/tools/sizes.mjs           prints and fails over a limit, or when README.md says other figures
//   node test/tools/sizes.mjs --write   brings the figures in README.md up to date
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, normalize, resolve} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

process.chdir(resolve(import.meta.dirname, '../..'));
const failures = [];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
  }).length;

/** A file and all that it imports at once; what it may import later is left out. */
function needed(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join('dist', file), 'utf8');
  for (const [, name] of code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    needed(normalize(join(dirname(file), name)), found);
  }
  return found;
}

const all = readdirSync('dist', {recursive: true}).filter(
  (name) => name.endsWith('.js') && !/^(npm|types)\//.test(name),
);
const entry = ['ui'].map((prefix) => {
  const found = all.filter((name) => new RegExp(`^${prefix}-[\\w-]{5}\\.js$`).test(name));
  if (found.length === 1) return found[0];
  throw new Error(`dist/ holds ${found.length} files ${prefix}-*.js and must hold one; npm run build`);
});
const words = (language) =>
  all.filter((name) => /^words\/.*banner/.test(name) && new RegExp(`[/.-]${language}[.-]`).test(name));

const together = (...files) => [...new Set(files.flatMap((file) => [...needed(file)]))];
const returning = ['ithn.js'];
const english = together('ithn.js', ...entry, ...words('en'));
const arabic = together('ithn.js', ...entry, ...words('ar'));
const later = all.filter((name) => !english.includes(name) && !arabic.includes(name)).sort();

// limits: what the design promises with everything in (14,600 B: one initial TCP congestion window); goals: what it takes
// today; rival: the best complete library of the kind (see CHANGELOG or README for which)
const rows = [
  {id: 'returning', name: 'returning visit', files: returning, limit: 7600, goal: 6600, rival: 14174},
  {id: 'first-ar', name: 'first visit, Arabic', files: arabic, limit: 14600, goal: 14200, rival: 14222},
  {id: 'first-en', name: 'first visit, English', files: english, limit: 14600, goal: 14200, rival: 14222},
  ...later.map((file) => ({name: `later: ${file}`, files: [file]})),
].map((row) => {
  const bytes = row.files.map((file) => readFileSync(join('dist', file)));
  const sum = (measure) => bytes.map(measure).reduce((a, b) => a + b, 0);
  return {...row, raw: sum((b) => b.length), gzip: sum((b) => gzipSync(b, {level: 9}).length), brotli: sum(brotli)};
});

const number = (n) => n.toLocaleString('en-US');
const cell = (n, width) => (n === undefined ? '' : number(n)).padStart(width);
console.log(
  `${''.padEnd(38)}${['raw', 'gzip', 'brotli', 'limit', 'goal', 'rival', 'ratio'].map((h) => h.padStart(9)).join('')}`,
);
for (const {name, raw, gzip, brotli: size, limit, goal, rival} of rows) {
  const ratio = rival ? (size / rival).toFixed(2) : '';
  const figures = [raw, gzip, size, limit, goal, rival].map((n) => cell(n, 9)).join('');
  console.log(`${name.padEnd(38)}${figures}${ratio.padStart(9)}`);
  if (limit && size > limit)
    failures.push(`${name}: ${number(size)} B, ${number(size - limit)} B over the limit of ${number(limit)} B`);
}
for (const {name, files} of rows.slice(0, 3)) console.log(`${name}: ${files.join(' + ')}`);

const gate = readFileSync('dist/ithn.js', 'utf8');
for (const stranger of ['litElement', 'lit-html', 'lit-localize', '_$lit', 'litHtml', 'reactiveElement']) {
  if (gate.includes(stranger))
    failures.push(`dist/ithn.js holds "${stranger}": the gate must work without Lit and localization`);
}

// A signal that is not configured costs no byte: none of their words is in what every page loads.
for (const word of [
  'fbq',
  'uetq',
  'consentv2',
  'wait_for_update',
  'opt_out_',
  '_paq',
  'setHubSpotConsent',
  '__tcfapi',
]) {
  if (arabic.some((file) => readFileSync(join('dist', file), 'utf8').includes(word)))
    failures.push(`what every page loads holds "${word}": a signal that is not configured must cost nothing`);
}

/** The block of README.md that repeats the figures. */
const told = rows.filter(({id}) => id);
const table = [
  '| what a browser downloads | brotli |',
  '| --- | --- |',
  ...told.map(({name, brotli: size}) => `| ${name} | ${number(size)} B |`),
].join('\n');
const block = /(<!-- sizes -->\n)[^]*?(\n<!-- \/sizes -->)/;
/** In bytes: any change of a source changes the hash in the names of files, and that the size of what names them. */
const tolerance = 30;
if (existsSync('README.md')) {
  const readme = readFileSync('README.md', 'utf8');
  const [said = ''] = block.exec(readme) ?? [];
  const figures = [...said.matchAll(/ ([\d,]+) B /g)].map(([, figure]) => Number(figure.replaceAll(',', '')));
  if (process.argv.includes('--write'))
    writeFileSync(
      'README.md',
      readme.replace(block, (_, open, close) => open + table + close),
    );
  else if (!said) failures.push('README.md has no block <!-- sizes --> … <!-- /sizes -->');
  else if (
    figures.length !== told.length ||
    told.some(({brotli: size}, at) => Math.abs(size - figures[at]) > tolerance)
  )
    failures.push('README.md says other sizes; node test/tools/sizes.mjs --write');
}

for (const failure of failures) console.error(`sizes: ${failure}`);
process.exitCode = failures.length ? 1 : 0;
