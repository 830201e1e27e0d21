// Runs the parts of the table side by side, as many as there are cores for, each as soon as what it needs is there.
import {mkdirSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {notHere} from './provisions.mjs';
import {clearResults, readResults} from './results.mjs';
import {runCommand} from './run-command.mjs';

const folder = resolve(import.meta.dirname, '../../.cache/test');
const browsers = new Set(['chromium', 'firefox', 'webkit', 'webview']);

/** Runs a part once; `files`: only those. */
async function runOnce({name, run, minutes = 20}, isShown, files) {
  const file = resolve(folder, `${name}.json`);
  clearResults(file);
  const env = {...run.env, RESULTS_FILE: file};
  const outcome = await runCommand(run.command(file, files), {env, minutes, isShown});
  mkdirSync(folder, {recursive: true});
  writeFileSync(resolve(folder, `${name}.log`), outcome.text);
  return {...readResults(file, {...outcome, isOne: run.isOne}), status: outcome.status, text: outcome.text};
}

/**
 * Under CI a part that starts a browser has a second try, and so has one whose failed files can be run alone: a busy
 * machine may lose a browser or a moment. What was tried twice is printed.
 */
async function runPart(part, isShown) {
  const {title, run, needs = []} = part;
  const first = await runOnce(part, isShown);
  const mayRepeat =
    process.env.CI && !run.repeatsByItself && (run.canRepeatFiles || needs.some((need) => browsers.has(need)));
  if (!first.failed || !mayRepeat) return first;
  const failed = run.canRepeatFiles ? (first.failedFiles ?? []) : [];
  const files = failed.map(({file}) => file);
  console.log(`▶ ${title}: ${first.failed} failed; ${files.join(', ') || 'all of it'} once more, as under CI it may`);
  const again = await runOnce(part, isShown, files);
  const repeated = files.length ? files : [title];
  if (!files.length) return {...again, repeated};
  // of files alone the others count as they did, and so does what was covered
  const passed = first.passed - failed.reduce((sum, file) => sum + file.passed, 0) + again.passed;
  return {...first, passed, failed: again.failed, failures: again.failures, repeated, text: first.text + again.text};
}

/**
 * @param {object[]} parts rows of parts.mjs
 * @param {Record<string, object>} provisions what they need, by name
 * @param {{cores: number, isVerbose?: boolean}} options
 */
export async function runAll(parts, provisions, {cores, isVerbose = false}) {
  const needed = new Set(parts.flatMap(({needs = []}) => needs));
  const waiting = [
    ...Object.entries(provisions)
      .filter(([name]) => needed.has(name))
      .map(([name, provision]) => ({name, ...provision, isProvision: true})),
    ...parts,
  ];
  const isShown = parts.length === 1;
  /** @type {Map<string, 'there' | 'broken' | 'absent'>} */
  const provided = new Map();
  const running = new Set();
  const busy = () => [...running].reduce((sum, {part}) => sum + (part.cores ?? 1), 0);
  const results = [];

  const isReady = ({needs = [], lane, cores: wanted = 1}) =>
    needs.every((need) => provided.has(need)) &&
    !(lane && [...running].some(({part}) => part.lane === lane)) &&
    (running.size === 0 || busy() + wanted <= cores);

  async function finish(part) {
    const {name, title, needs = [], engine, proves, isProvision} = part;
    const lacking = (state) => needs.filter((need) => provided.get(need) === state);
    const since = Date.now();
    const result = {name, title, engine, proves, isProvision, passed: 0, failed: 0};
    if (lacking('absent').length) result.leftOut = `no ${lacking('absent').join(', no ')} here`;
    else if (lacking('broken').length) {
      result.failed = 1;
      result.failures = [{title: 'not run', message: `no ${lacking('broken').join(', no ')}`}];
    } else {
      console.log(`▶ ${title}`);
      Object.assign(result, await runPart(part, isShown));
      if (isProvision) {
        const isAbsent = result.status === notHere;
        provided.set(name, isAbsent ? 'absent' : result.failed ? 'broken' : 'there');
        if (isAbsent) result.failed = 0;
        result.passed = 0;
      }
    }
    result.minutes = (Date.now() - since) / 60_000;
    results.push(result);
    if (!isShown && isVerbose) console.log(result.text ?? '');
    const counted = isProvision ? '' : ` ${result.passed} passed, ${result.failed} failed`;
    console.log(`${result.failed ? '✗' : '✓'} ${title}:${counted} (${(result.minutes * 60).toFixed(1)} s)`);
  }

  await new Promise((done) => {
    const next = () => {
      for (let found; (found = waiting.find(isReady));) {
        const job = {part: found};
        waiting.splice(waiting.indexOf(found), 1);
        running.add(job);
        void finish(found).then(() => {
          running.delete(job);
          next();
        });
      }
      if (!running.size) done();
    };
    next();
  });
  const order = [...Object.keys(provisions), ...parts.map(({name}) => name)];
  return results.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
