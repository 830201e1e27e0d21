// The direction of imports: a file imports only what stands on a lower floor, or in its own folder. Folders on the same
// floor never see each other, there are no circles, Lit lives in ui/ only and idb-keyval in store/ only. Prints counts,
// names each import that breaks this.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import ts from 'typescript';

process.chdir(resolve(import.meta.dirname, '../..'));
const files = readdirSync('src', {recursive: true})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`)
  .sort();

/** The floor of each folder of src/. */
const floors = {
  ...{
    model: 0,
    consent: 1,
    vendors: 2,
    themes: 3,
    services: 3,
    store: 3,
    gate: 3,
    signals: 3,
    minors: 3,
    notices: 3,
    counts: 3,
    watch: 3,
    handover: 3,
  },
  ...{ui: 3, server: 3, collector: 3, html: 3, compat: 3, platforms: 3, audit: 3, compose: 4, adapters: 5, cli: 5},
};
/** The files at the root of src/: what package.json exports, the script tag, the command. No file of ours imports one. */
const doors = new Set([
  ...['index', 'script', 'elements', 'services', 'server', 'collector', 'testing', 'vite', 'html', 'react', 'preact'],
  ...['solid', 'vue', 'svelte', 'astro', 'cli'],
]);
const doorFloor = 6;

/** The part of the house that a file of src/ belongs to, and its floor. */
function place(file) {
  const [, part, ...rest] = file.split('/');
  return rest.length === 0 ? {part: file, floor: doorFloor} : {part, floor: floors[part]};
}

/** Packages, and where they may be imported. */
const packages = [
  [/^(lit|@lit\/.+)(\/|$)/, ({part}) => part === 'ui'],
  [/^(react|preact|solid-js|vue|svelte)(\/|$)/, ({part}) => part === 'adapters'],
  [/^idb-keyval$/, ({part}) => part === 'store'],
  [/^(kysely|libsql|pg)$/, ({part}) => part === 'collector'],
  [/^playwright(-core)?$|^@playwright\/test$/, ({part}) => part === 'audit'],
  [/^puppeteer-core$/, ({part}) => part === 'audit'],
  [/^parse5$/, ({part}) => part === 'html'],
  [
    /^node:/,
    ({part}, file) =>
      ['collector', 'audit', 'cli', 'src/cli.ts'].includes(part) || file === 'src/adapters/astro/script-files.ts',
  ],
];

const failures = [];
for (const file of files) {
  const {floor} = place(file);
  if (floor === undefined) failures.push(`${file} is in a folder that has no floor; add it to floors.mjs`);
  if (floor === doorFloor && !doors.has(file.slice('src/'.length, -'.ts'.length)))
    failures.push(`${file} is at the root of src/ and no door; put it into a folder`);
}
const graph = new Map();
let count = 0;
for (const file of files) {
  const from = place(file);
  const code = readFileSync(file, 'utf8');
  const imports = ts.preProcessFile(code, true, true).importedFiles.map(({fileName}) => fileName);
  // what loads later may import the one that loads it
  const later = new Set([...code.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, name]) => name));
  const own = [];
  for (const name of imports) {
    count++;
    const fail = (reason) => failures.push(`${file} imports ${name}: ${reason}`);
    if (!name.startsWith('.')) {
      const rule = packages.find(([pattern]) => pattern.test(name));
      if (!rule) fail('src/ depends on nothing but lit, @lit/localize and idb-keyval, and the collector on its stores');
      else if (!rule[1](from, file)) fail(`${name} has no place in ${from.part}`);
      continue;
    }
    const target = join(dirname(file), name);
    if (target.startsWith('locales/')) {
      if (from.part !== 'ui') fail('only ui/ knows the words');
      continue;
    }
    if (target.endsWith('.schema.json')) continue;
    if (!files.includes(target)) {
      fail('there is no such file in src/');
      continue;
    }
    if (!later.has(name)) own.push(target);
    const to = place(target);
    if (to.part === from.part) continue;
    if (to.floor > from.floor) fail(`upward, from ${from.part} to ${to.part}`);
    else if (to.floor === from.floor) fail(`sideways, from ${from.part} to ${to.part}`);
  }
  graph.set(file, own);
}

/** Follows the imports; a file that is met again on the way closes a circle. */
function findCircle(file, way = [], done = new Set()) {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (done.has(file)) return null;
  for (const next of graph.get(file)) {
    const circle = findCircle(next, [...way, file], done);
    if (circle) return circle;
  }
  done.add(file);
  return null;
}
const finished = new Set();
for (const file of files) {
  const circle = findCircle(file, [], finished);
  if (circle) {
    failures.push(`circle: ${circle.join(' → ')}`);
    break;
  }
}

for (const failure of failures) console.error(`floors: ${failure}`);
console.log(`floors: ${files.length} files, ${count} imports, ${failures.length} against the plan`);
process.exitCode = failures.length ? 1 : 0;
