// The table at the end of `npm test`: what was proved in which engine. `writeProof()` puts it into the documentation.
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {faults} from '../faults.mjs';
import {readScore} from '../mutation/score.mjs';
import {vendors} from '../trackers/vendors.mjs';
import {betweenMarks, markdownTable} from './markdown.mjs';
import {known} from './proof.mjs';

const root = resolve(import.meta.dirname, '../..');
const page = resolve(root, 'demo/docs/proof.md');
const engines = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};
export const heads = [
  'engine',
  'tests passed',
  'trackers held and released',
  'vectors reached',
  'faults survived',
  'chaos steps',
];
const none = '–';

/** Whether a test passed in an engine; \`undefined\`: it does not run there, or did not this time. */
function outcome([file, words], engine) {
  const {specs, parts} = known(engine);
  if (file.endsWith('.spec.ts')) {
    const lines = specs.filter((line) => line.slice(1).startsWith(file) && (words === '*' || line.includes(words)));
    return lines.length ? lines.every((line) => line.startsWith('+')) : undefined;
  }
  if (file.startsWith('node/')) return engine === 'chromium' ? known('node').parts.node : undefined;
  const [folder] = file.split('/');
  return ['trackers', 'chaos', 'vectors'].includes(folder) ? parts[folder] : parts.unit;
}

/** Of the catalogue of faults: how many were met with in an engine, and how many it survived. */
export function countFaults(engine) {
  const met = faults
    .map(({tests}) => tests.map((test) => outcome(test, engine)).filter((passed) => passed !== undefined))
    .filter((passed) => passed.length);
  return {survived: met.filter((passed) => passed.every(Boolean)).length, met: met.length};
}

const rowOf = (engine) => {
  const {tests, trackers, vectors, chaos} = known(engine);
  const {survived, met} = countFaults(engine);
  const counts = Object.values(tests);
  const sum = counts.length ? counts.reduce((total, count) => total + count, 0) : undefined;
  return [
    engines[engine],
    sum === undefined ? none : String(sum),
    trackers ? `${trackers.good} of ${trackers.of}` : none,
    vectors
      ? Object.entries(vectors.reached)
          .map(([gate, count]) => `${gate} ${count}`)
          .join(', ') + ` of ${vectors.of}`
      : none,
    met ? `${survived} of ${met}` : none,
    chaos ? `${chaos.steps} (seed ${chaos.seed})` : none,
  ];
};

/** The mutation score, as the last run of the mutation tests has left it. */
export function mutation() {
  const found = readScore();
  if (!found) return 'not run';
  const {score, killed, timeout, survived, noCoverage, total, older} = found;
  const counts = `${killed + timeout} of ${total} mutants found, ${survived + noCoverage} not`;
  const since = older.length ? `; since then ${older.map((name) => `src/${name}`).join(', ')} changed` : '';
  return `${score.toFixed(1)} % (${counts}${since})`;
}

export function printProof() {
  const rows = [heads, ...Object.keys(engines).map(rowOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const {coverage} = known('chromium');
  console.log(`\n${rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n')}`);
  console.log(`mutation score: ${mutation()}`);
  if (coverage) console.log(`coverage of src/: ${coverage}`);
}

/** What became of the mutants of each directory. */
function mutationTable() {
  const {perDirectory = {}, ...whole} = readScore() ?? {};
  const nameOf = ([name, {without}]) =>
    `\`src/${name}/\`${without ? ` without ${without.map((file) => `\`${file}\``).join(', ')}` : ''}`;
  const rows = [...Object.entries(perDirectory).map((entry) => [nameOf(entry), entry[1]]), ['all', whole]];
  return markdownTable(
    ['', 'score', 'mutants', 'found by a test', 'by its time limit', 'survived', 'reached by no test'],
    rows.map(([name, {score = 0, total, killed, timeout, survived, noCoverage}]) => [
      name,
      `${score.toFixed(1)} %`,
      ...[total, killed, timeout, survived, noCoverage].map(String),
    ]),
  );
}

/** Puts what is known into the documentation. What this run has not looked at is said so. */
export async function writeProof() {
  const {coverage} = known('chromium');
  const state = (vendor, engine) => {
    const found = known(engine).trackers?.vendors.find(({name}) => name === vendor);
    return found ? (found.isGood ? 'held, released, held again' : 'failed') : none;
  };
  const places = {
    engines:
      markdownTable(heads, Object.keys(engines).map(rowOf)) +
      `\n\nMutation score: ${mutation()}.${coverage ? ` Coverage of \`src/\`: ${coverage}.` : ''}`,
    trackers: markdownTable(
      ['Vendor', 'File', ...Object.values(engines)],
      vendors.map(({name, file}) => [
        name,
        `\`${file}\``,
        ...Object.keys(engines).map((engine) => state(name, engine)),
      ]),
    ),
    mutation: mutationTable(),
    faults: markdownTable(
      ['No.', 'What goes wrong', 'What the visitor sees', 'Shown by'],
      faults.map(({fault, seen, tests}, index) => [
        String(index + 1),
        fault,
        seen,
        tests
          .map(([file, words]) => `\`${file}\`${words === '*' ? '' : `: “${words.replaceAll('<', '&lt;')}”`}`)
          .join('<br>'),
      ]),
    ),
  };
  let markdown = readFileSync(page, 'utf8');
  for (const [name, text] of Object.entries(places)) markdown = betweenMarks(markdown, name, text);
  writeFileSync(page, markdown);
}
