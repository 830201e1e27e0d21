// The words as the interface loads them: `lit-localize build` makes one file a language from the .xlf files; here it is
// split into a file for each part of the interface, plain data without imports, so that a page can fetch words and
// code at the same time. A part has all messages that its code uses.
//   node locales/build.mjs                  writes locales/generated/ and locales/message-ids.ts
//   node locales/build.mjs --check          writes nothing; fails where words are missing, stale or wrong
//   node locales/build.mjs --extract [de]   brings new messages into every .xlf file, and begins the one of a new language
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {check, languagesHere} from './check.mjs';
import {idsOf, parts, readMessages} from './messages.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
/** Made on the way, of this process alone: a build and a check may run side by side. */
const own = `.whole-${process.pid}`;
const whole = `locales/${own}`;
const generated = 'locales/generated';
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

/** The list of ids, for a page that is told which of its `texts` mean nothing. */
const listIds = (ids) => `// Made by locales/build.mjs from the .xlf files. Do not edit.
/** The id of every message of the interface. */
export const messageIds: ReadonlySet<string> = new Set([
${ids.map((id) => `  '${id}',\n`).join('')}]);
`;

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
      const wanted = [...new Set(idsOf(part))].sort().filter((id) => id in templates);
      made.set(join(generated, `${part}.${file}`), write(templates, wanted));
    }
  }
  made.set(join(generated, 'index.ts'), list(readdirSync(whole).sort()));
  rmSync(whole, {recursive: true});
  made.set('locales/message-ids.ts', listIds(readMessages().map(({id}) => id)));
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
