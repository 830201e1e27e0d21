// The score of the last run of `npm run mutation`, as kept in score.json, and whether it is of the code as it is now.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'score.json');
const directories = ['model', 'store', 'store/requests', 'gate'];

/** The directory of ours that a source file is in. */
const directoryOf = (path) => directories.find((name) => dirname(path).endsWith(`src/${name}`));

/** One hash for the sources of a directory. */
function hashOf(directory) {
  const folder = join(root, 'src', directory);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return names
    .sort()
    .reduce((hash, name) => hash.update(name).update(readFileSync(join(folder, name))), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
}

/** The hash of each directory. */
export const readSources = () => Object.fromEntries(directories.map((name) => [name, hashOf(name)]));

function count(mutants) {
  const of = (...statuses) => mutants.filter(({status}) => statuses.includes(status)).length;
  const [killed, timeout, survived, noCoverage] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((one) => of(one));
  const total = killed + timeout + survived + noCoverage;
  return {score: percent(killed + timeout, total), killed, timeout, survived, noCoverage, total};
}
const percent = (part, whole) => (whole ? Math.round((1000 * part) / whole) / 10 : 0);

/** Files with something to mutate that no run has taken yet. */
function missing(directory, paths) {
  const folder = join(root, 'src', directory);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !paths.some((path) => path.endsWith(`src/${directory}/${name}`)))
    .filter((name) => /=>|function /.test(readFileSync(join(folder, name), 'utf8')));
}

/** Keeps what a run has found; of a directory that it did not take, what was found before. */
export function writeScore({files}, sources) {
  const before = readKept()?.perDirectory ?? {};
  const date = new Date().toISOString().slice(0, 10);
  const perDirectory = {};
  for (const name of directories) {
    const mutants = Object.entries(files).flatMap(([path, {mutants}]) => (directoryOf(path) === name ? mutants : []));
    const isWhole = mutants.length > 0 && mutants.every(({status}) => status !== 'Pending');
    const without = missing(name, Object.keys(files));
    if (isWhole)
      perDirectory[name] = {...count(mutants), date, sources: sources[name], ...(without.length > 0 && {without})};
    else if (before[name]) perDirectory[name] = before[name];
  }
  const sum = (key) => Object.values(perDirectory).reduce((total, one) => total + one[key], 0);
  const [killed, timeout, survived, noCoverage, total] = ['killed', 'timeout', 'survived', 'noCoverage', 'total'].map(
    sum,
  );
  const score = {
    score: percent(killed + timeout, total),
    killed,
    timeout,
    survived,
    noCoverage,
    total,
    date,
    perDirectory,
  };
  writeFileSync(file, JSON.stringify(score, null, 2) + '\n');
}

function readKept() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // no run has ended yet
  }
}

/** The score, and the directories whose code has changed since it was found; `undefined` where there is none. */
export function readScore() {
  const kept = readKept();
  return (
    kept && {
      ...kept,
      older: Object.keys(kept.perDirectory).filter((name) => kept.perDirectory[name].sources !== hashOf(name)),
    }
  );
}
