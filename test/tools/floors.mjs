// The direction of imports: model < consent < vendors < wings < composition < entries. Wings never see each other, there
// are no circles, Lit lives in ui/ only and idb-keyval in store/ only. Prints counts, names each import that breaks this.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import ts from 'typescript';

process.chdir(resolve(import.meta.dirname, '../..'));
const files = readdirSync('src', {recursive: true})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`)
  .sort();

/** What the outside names: no file of ours may import one. Other files beside them put parts together. */
const entries = new Set(['index.ts', 'script.ts', 'elements.ts', 'server.ts', 'testing.ts', 'collector.ts']);

/** The doors through which a page fetches later what stands below them, and what joins the parts. */
const doors = {'warn.ts': 2.9, 'wings.ts': 3.1, 'later-for-all.ts': 3.3, 'later.ts': 3.6, 'compose.ts': 3.6};

/** The part of the house that a file of src/ belongs to, and its height. */
function place(file) {
  const [, part, ...rest] = file.split('/');
  if (rest.length === 0) return {part: file, floor: entries.has(part) ? 4 : (doors[part] ?? 3)};
  return {part, floor: {model: 0, consent: 1, vendors: 1.5}[part] ?? 2};
}

/** Packages, and where they may be imported. */
const packages = [
  [/^(lit|@lit\/.+)(\/|$)/, ({part}) => part === 'ui' || part === 'src/ui.ts' || part === 'src/elements.ts'],
  [/^idb-keyval$/, ({part}) => part === 'store'],
  [/^(node:|kysely$|libsql$|pg$)/, ({part}) => part === 'collector'],
];

const failures = [];
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
      else if (!rule[1](from)) fail(`${name} has no place in ${from.part}`);
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
