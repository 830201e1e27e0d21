// The words as the interface loads them: `lit-localize build` makes one file a language from the .xlf files; here it is
// split into a file for each part of the interface, plain data without imports, so that a page can fetch words and
// code at the same time. A part has all messages that its code uses.
//   node locales/build.mjs                  writes locales/generated/, locales/message-ids.ts, and their table in the docs
//   node locales/build.mjs --check          writes nothing; fails where words are missing, stale or wrong
//   node locales/build.mjs --extract [de]   brings new messages into every .xlf file, and begins the one of a new language
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {check, languagesHere} from './check.mjs';
import {betweenMarks, markdownTable} from '../test/tools/markdown.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
/** Made on the way, of this process alone: a build and a check may run side by side. */
const own = `.whole-${process.pid}`;
const whole = `locales/${own}`;
const generated = 'locales/generated';
/** The parts that load on their own: each element says its own, and begins the file of that name in src/ui/. */
const parts = readdirSync('src/ui')
  .flatMap((file) => /\bwords = '([^']+)'/.exec(readFileSync(`src/ui/${file}`, 'utf8'))?.[1] ?? [])
  .sort();

/** What a file imports at once, itself included. */
function imported(file, found = new Set()) {
  if (found.has(file) || file.startsWith('locales/')) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, name] of code.matchAll(/\bfrom '(\.[^']+\.ts)'/g)) imported(join(dirname(file), name), found);
  return found;
}

/** The files of the elements that speak with the words of a part: the one it is named after, and whoever takes its words. */
const speakers = (part) => [
  `src/ui/${part}.ts`,
  ...readdirSync('src/ui')
    .map((file) => `src/ui/${file}`)
    .filter((file) => {
      const code = readFileSync(file, 'utf8');
      const lender = /\bwords = (\w+)\.words/.exec(code)?.[1];
      return lender && new RegExp(`import {${lender}} from './${part}.ts'`).test(code);
    }),
];

const ids = (part) =>
  speakers(part)
    .flatMap((file) => [...imported(file)])
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bmsg\([^]*?\bid: '([^']+)'/g)].map(([, id]) => id));

/** The module lit-localize wrote, as data; `str` becomes the object that it makes. */
function read(file) {
  const body = readFileSync(file, 'utf8')
    .replace(/^\s*import .*$/gm, '')
    .replace('export const templates =', 'return');
  const str = (strings, ...values) => ({strTag: true, strings: [...strings], values});
  return new Function('str', body)(str);
}

function write(templates, wanted) {
  const entries = wanted.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(templates[id])},\n`);
  return `// Made by locales/build.mjs from the .xlf file. Do not edit.\nexport const templates = {\n${entries.join('')}} as const;\n`;
}

const union = (names) => names.map((name) => `\n  | '${name}'`).join('');

/** Where each part has its words; a bundler sees every file, and the script tag's build goes by their names alone. */
const list = (languages) => `// Made by locales/build.mjs. Do not edit.
const files = {
${parts
  .map(
    (part) =>
      `  ${part.includes('-') ? `'${part}'` : part}: {\n${languages.map((file) => `    ${file.replace('.ts', '')}: () => import('./${part}.${file}'),\n`).join('')}  },\n`,
  )
  .join('')}};

export type Part =${union(parts)};
type Language =${union(languages.map((file) => file.replace('.ts', '')))};

/** The words of one part of the interface. */
export const loadWords = (part: Part, language: Language): Promise<{readonly templates: object}> =>
  files[part][language]();
`;

/** Every message of the interface, once, in the order of its ids: `{0}` stands for its first value. */
function messages() {
  const texts = readFileSync('locales/ar.xlf', 'utf8');
  const units = [...texts.matchAll(/<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>/g)];
  const plain = (source) =>
    source
      .replace(/<x id="(\d)"[^>]*>/g, '{$1}')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return units.map(([, id, source]) => [id, plain(source)]).sort(([a], [b]) => (a < b ? -1 : 1));
}

const idFile = 'locales/message-ids.ts';
const textsPage = 'demo/docs/texts.md';

/** The list of ids, for a page that is told which of its `texts` mean nothing, and the table for who writes some. */
function idFiles() {
  const all = messages();
  const idsOf = new Map(parts.map((part) => [part, new Set(ids(part))]));
  const rows = all.map(([id, source]) => {
    const used = parts.filter((part) => idsOf.get(part).has(id));
    if (!used.length) throw new Error(`no part has the message ${id}: its element would always say it in English`);
    return [`\`${id}\``, source, used.join(', ')];
  });
  const table = markdownTable(['id', 'English', 'part'], rows);
  return new Map([
    [
      idFile,
      `// Made by locales/build.mjs from the .xlf files. Do not edit.\n/** The id of every message of the interface. */\nexport const messageIds: ReadonlySet<string> = new Set([\n${all.map(([id]) => `  '${id}',\n`).join('')}]);\n`,
    ],
    [textsPage, betweenMarks(readFileSync(textsPage, 'utf8'), 'message-ids', table)],
  ]);
}

/** Runs lit-localize for every language there is a file of, and those to begin. */
function localize(command, ...begun) {
  const config = `${whole}.json`;
  const base = JSON.parse(readFileSync('locales/lit-localize.json', 'utf8'));
  const output = {...base.output, outputDir: `./${own}`};
  writeFileSync(config, JSON.stringify({...base, output, targetLocales: [...new Set([...languagesHere(), ...begun])]}));
  const run = spawnSync('node_modules/.bin/lit-localize', [command, '--config', config]);
  rmSync(config);
  if (run.status !== 0) throw new Error(`lit-localize ${command}: ${run.stdout}${run.stderr}`);
}

function files() {
  localize('build');
  const made = new Map();
  for (const file of readdirSync(whole)) {
    const templates = read(join(whole, file));
    for (const part of parts) {
      const wanted = [...new Set(ids(part))].sort().filter((id) => id in templates);
      made.set(join(generated, `${part}.${file}`), write(templates, wanted));
    }
  }
  made.set(join(generated, 'index.ts'), list(readdirSync(whole).sort()));
  rmSync(whole, {recursive: true});
  for (const [file, text] of idFiles()) made.set(file, text);
  return made;
}

if (process.argv.includes('--extract')) {
  localize('extract', ...process.argv.slice(3));
  process.exit();
}
const made = files();
const stale = [...made].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
if (process.argv.includes('--check')) {
  const failures = [...check(), ...stale.map(([file]) => `${file} is stale; node locales/build.mjs`)];
  for (const failure of failures) console.error(failure);
  console.log(failures.length ? `${failures.length} failures` : 'all messages translated');
  process.exitCode = failures.length ? 1 : 0;
} else {
  mkdirSync(generated, {recursive: true});
  // Only what has changed: a compiler may be reading the others.
  for (const [file, text] of stale) writeFileSync(file, text);
}
