// What a part says of itself, in a file that RESULTS_FILE names. No runner's words are read for numbers.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {{title: string, file?: string, message: string}[]} [failures]
 * @property {string[]} [repeated] tests that passed the second time only
 * @property {string[]} [specs] `+file title` of each test that passed, `-file title` of each that failed
 * @property {string[]} [notes] what was left out, and the command that runs it
 * @property {object} [facts] more for the table of what was proved
 */

/** Writes a part's results where `npm test` reads them; without it, only says them. */
export function writeResults(results, file = process.env.RESULTS_FILE) {
  if (!file) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(results, null, 1));
}

/**
 * The end of a program of ours: says what it counted, and fails where something failed.
 * @param {string} name
 * @param {Results} results
 */
export function reportResults(name, results) {
  const {passed, failed, notes = []} = results;
  for (const note of notes) console.log(note);
  writeResults(results);
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

/** Makes room for a part's results. */
export function clearResults(file) {
  mkdirSync(dirname(file), {recursive: true});
  rmSync(file, {force: true});
}

const lastLines = (text) => text.trimEnd().split('\n').slice(-25).join('\n');

/** What a part counted. One that stops early, says nothing, or finds nothing to run has failed. */
export function readResults(file, {status, text, isOne, wasEnded}) {
  const said = existsSync(file) && readFileSync(file, 'utf8') ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const results = isOne
    ? {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1}
    : {passed: 0, failed: 0, ...said};
  if (isOne && results.failed) results.failures = [{title: '', message: lastLines(text)}];
  const why = wasEnded
    ? 'was ended after the minutes that the table gives it'
    : !said && !isOne
      ? 'ended without saying what it counted'
      : results.failed
        ? ''
        : status !== 0
          ? `ended with ${status}`
          : results.passed === 0
            ? 'found nothing to run'
            : '';
  if (!why) return results;
  const failure = {title: why, message: lastLines(text)};
  return {...results, failed: results.failed + 1, failures: [...(results.failures ?? []), failure]};
}
