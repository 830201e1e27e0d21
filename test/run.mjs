// `npm test`: the whole suite in one command, on a machine that has nothing but Node, npm and git.
//   npm test                        everything
//   npm test -- --only unit,e2e     the named parts (and the build, where they need it)
//   npm test -- --quick             without the package checks and the end-to-end tests
//   npm test -- --write             the table of what was proved, into demo/docs/proof.html
//   CHAOS_SEED=7 npm test -- --only chaos   the same unlucky life again
// The last line is `N passed, N failed`. Only Node's own modules are imported until npm has installed the others.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {readFailedFiles} from './tools/failed-files.mjs';
import {forget, keep, known} from './tools/proof.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const node = process.execPath;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const bin = (name) => join('node_modules', '.bin', name);
const number = (pattern, text) => [...text.matchAll(pattern)].reduce((sum, [, n]) => sum + Number(n), 0);

/** Counts of a check that is one thing: it passed or it did not. */
const one = (_, status) => ({passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1});
const counts = (passed, failed) => (text) => ({passed: number(passed, text), failed: number(failed, text)});

const nodeTests = counts(/^(?:ℹ|#) pass (\d+)/gm, /^(?:ℹ|#) (?:fail|cancelled) (\d+)/gm);
/** The runner repeats a browser's line as it goes on; the last one counts. */
const unitTests = (text) => {
  const lines = [...text.matchAll(/^(\S+): .*\| (\d+) passed, (\d+) failed/gm)];
  const last = [...new Map(lines.map(([, browser, passed, failed]) => [browser, {passed, failed}])).values()];
  const sum = (key) => last.reduce((total, line) => total + Number(line[key]), 0);
  return {passed: sum('passed'), failed: sum('failed')};
};
const endToEndTests = counts(/^ +(\d+) (?:passed|flaky)\b/gm, /^ +(\d+) (?:failed|did not run)\b/gm);

/** What the runners that are scripts of ours print in their last line. */
const ownTests = counts(/^\w+: (\d+) passed, \d+ failed$/gm, /^\w+: \d+ passed, (\d+) failed$/gm);
const engineNames = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

const wtr = [bin('wtr'), '--config', '.config/web-test-runner.config.mjs'];
const playwright = [bin('playwright'), 'test', '--config', '.config/playwright.config.ts'];

// name, what it is, the command, how its output is counted; `needs` says what must be there
const parts = [
  {name: 'lock', title: 'lock file', command: [node, 'test/tools/check-lock.mjs']},
  {name: 'lint', title: 'ESLint', command: [bin('eslint'), '--config', '.config/eslint.config.js', '.']},
  {name: 'format', title: 'Prettier', command: [bin('prettier'), '--check', '.']},
  {name: 'types', title: 'types', command: [bin('tsc'), '-p', '.']},
  {name: 'locales', title: 'translations', command: [node, 'locales/build.mjs', '--check']},
  {name: 'floors', title: 'floors', command: [node, 'test/tools/floors.mjs']},
  {name: 'sizes', title: 'sizes', command: [node, 'test/tools/sizes.mjs'], needs: ['build']},
  {name: 'publint', title: 'publint', command: [bin('publint')], needs: ['build'], slow: true},
  {
    name: 'attw',
    title: 'types of the package',
    command: [bin('attw'), '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './ithn.js'],
    needs: ['build'],
    slow: true,
  },
  {
    name: 'knip',
    title: 'unused code',
    command: [bin('knip'), '--config', '.config/knip.json', '--no-config-hints'],
    slow: true,
  },
  {
    name: 'node',
    title: 'Node tests',
    command: [node, '--test', 'test/node/'],
    count: nodeTests,
    needs: ['build'],
    engine: 'node',
    proves: 'node',
  },
  {
    name: 'unit',
    title: 'unit tests',
    command: wtr,
    count: unitTests,
    needs: ['browser'],
    engine: 'chromium',
    proves: 'unit',
  },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    command: playwright,
    count: endToEndTests,
    needs: ['build', 'browser'],
    engine: 'chromium',
    proves: 'e2e',
    slow: true,
  },
  {
    name: 'webview',
    title: 'the app',
    command: [node, '--test', 'test/webview/webview.test.mjs'],
    count: nodeTests,
    needs: ['build', 'webview'],
    engine: 'webkit',
    proves: 'webview',
    slow: true,
  },
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine === 'chromium' ? 'trackers' : `${engine}-trackers`,
    title: `real trackers, ${engineNames[engine]}`,
    command: [node, 'test/trackers/run.mjs', '--engine', engine],
    count: ownTests,
    needs: ['build', engine === 'chromium' ? 'browser' : engine],
    engine,
    proves: 'trackers',
    slow: true,
  })),
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine === 'chromium' ? 'chaos' : `${engine}-chaos`,
    title: `chaos, ${engineNames[engine]}`,
    command: [node, 'test/chaos/run.mjs', '--engine', engine],
    count: ownTests,
    needs: ['build', engine === 'chromium' ? 'browser' : engine],
    engine,
    proves: 'chaos',
    slow: true,
  })),
  {
    name: 'vectors',
    title: 'evasions',
    command: [node, 'test/vectors/run.mjs'],
    needs: ['build', 'browser'],
    engine: 'chromium',
    proves: 'vectors',
    slow: true,
  },
  // the same in the other engines: the whole unit suite, and what visitors leave behind
  ...[
    {engine: 'firefox', title: 'Firefox', footprints: playwright, countFootprints: endToEndTests},
    {engine: 'webkit', title: 'WebKit', footprints: [node, '--test', 'test/webkit/'], countFootprints: nodeTests},
  ].flatMap(({engine, title, footprints, countFootprints}) => [
    {
      name: engine,
      title: `unit tests, ${title}`,
      command: wtr,
      env: {BROWSERS: engine},
      count: unitTests,
      needs: [engine],
      engine,
      proves: 'unit',
      slow: true,
    },
    {
      name: `${engine}-e2e`,
      title: `footprints, ${title}`,
      command: footprints,
      env: {BROWSERS: engine},
      count: countFootprints,
      needs: ['build', engine],
      engine,
      proves: 'e2e',
      slow: true,
    },
  ]),
];

const options = process.argv.slice(2);
const only = options.includes('--only') ? (options[options.indexOf('--only') + 1] ?? '').split(',') : null;
const unknown = only?.filter((name) => !parts.some((part) => part.name === name)) ?? [];
if (unknown.length) {
  console.error(`--only may name ${parts.map(({name}) => name).join(', ')} (received ${unknown.join(', ')}).`);
  process.exit(2);
}
const chosen = parts.filter(({name, slow}) => (only ? only.includes(name) : !(slow && options.includes('--quick'))));
const needs = new Set(chosen.flatMap((part) => part.needs ?? []));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a command, shows what it prints and gives it back. */
function run([command, ...parameters], env = {}) {
  return new Promise((done) => {
    const child = spawn(command, parameters, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...env}});
    let text = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (data) => {
        text += data;
        to.write(data);
      });
    }
    child.once('error', (error) => {
      console.error(error.message);
      done({status: 1, text});
    });
    // some runners colour what they print all the same
    child.once('close', (status) => done({status: status ?? 1, text: stripVTControlCharacters(text)}));
  });
}

/** Whether npm has installed just what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const packages = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
  const have = new Map(packages('node_modules/.package-lock.json'));
  return packages('package-lock.json').every(
    ([path, {version, optional, peer}]) => !path || optional || peer || have.get(path)?.version === version,
  );
}

const results = [];
const repeated = [];
/** Of each part that failed, what its runner said of it: told again at the end, where it is not lost among the rest. */
const told = [];
/** Where a runner begins to tell of one failure: Node's, Playwright's, the unit tests', our own. */
const failure = /^ *(?:not ok \d|\d+\) \[|(?:❌|𐄂|✗|✖) )|^FAIL/;
function excerpt(text) {
  const lines = text.split('\n');
  const starts = [...lines.keys()].filter((at) => failure.test(lines[at])).slice(0, 6);
  const blocks = starts.map((at, index) => lines.slice(at, Math.min(at + 25, starts[index + 1] ?? Infinity)));
  return (blocks.length ? blocks : [lines.slice(-25)]).map((block) => block.join('\n').trimEnd()).join('\n');
}
const needsBrowser = (needs) => needs.some((need) => need !== 'build');
/** What other parts need and is not to be had; a part that fails takes no other down with it. */
const broken = new Set();
const provide = async (name, title, work) => void ((await step(title, work)) || broken.add(name));
async function step(title, work) {
  console.log(`\n▶ ${title}`);
  const since = Date.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    console.error(error.message);
    result = {passed: 0, failed: 1};
  }
  results.push({title, time: seconds(since), ...result});
  return !result.failed;
}

if (!isInstalled()) {
  console.log('▶ npm ci');
  if (spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {stdio: 'inherit'}).status !== 0) {
    console.error('npm ci failed, so nothing could be tested.\n\n0 passed, 1 failed');
    process.exit(1);
  }
}

if (needs.has('browser')) {
  await provide('browser', 'browser', async () => {
    (await import('./tools/browsers.mjs')).ensureChromium();
    return {passed: 0, failed: 0};
  });
}
if (needs.has('webview')) {
  await provide('webview', 'WebKitGTK', async () => {
    (await import('./webview/ensure-webview.mjs')).ensureWebview();
    return {passed: 0, failed: 0};
  });
}
// an engine that cannot be had on this machine is said, and its parts are left out
const absent = new Set();
for (const engine of ['firefox', 'webkit'].filter((engine) => needs.has(engine))) {
  await provide(engine, engine, async () => {
    const {ensureEngine} = await import('./tools/browsers.mjs');
    if (!ensureEngine(engine)) absent.add(engine);
    return {passed: 0, failed: 0};
  });
}
// the sizes are a part of their own here, so that a build over its limit is tested all the same
if (needs.has('build')) {
  await provide('build', 'build', async () => one('', (await run([node, '.config/build.mjs', '--no-sizes'])).status));
}

/** Notes what a part has shown of its engine, for the table at the end. */
function note({engine, proves}, text, {passed, failed}) {
  if (!engine) return;
  const {tests = {}, parts: outcomes = {}} = known(engine);
  keep(engine, {tests: {...tests, [proves]: passed}, parts: {...outcomes, [proves]: failed === 0}});
  const lines = [...text.matchAll(/^ +([✓✘-]) +\d+ \[\w+\] › (?:test\/end-to-end\/)?(\S+?):\d+:\d+ › (.*)$/gm)];
  // the last try of a test counts
  const plain = (title) => title.replace(/ \([\d.]+m?s\)$/, '').replace(/ \(retry #\d+\)$/, '');
  const last = new Map(lines.map(([, mark, file, title]) => [`${file} ${plain(title)}`, mark === '✓' ? '+' : '-']));
  if (last.size) keep(engine, {specs: [...last].map(([line, mark]) => mark + line)});
  const covered = [...text.matchAll(/^(Statements|Branches|Functions|Lines) +: +([\d.]+)%/gm)];
  if (covered.length)
    keep(engine, {coverage: covered.map(([, name, share]) => `${name.toLowerCase()} ${share} %`).join(', ')});
}

// a part that is run alone adds to what is known; the whole suite begins anew
if (!only) forget();

for (const part of chosen) {
  const {title, command, env = {}, count = one, needs: wanted = []} = part;
  if (wanted.some((need) => absent.has(need))) {
    results.push({title, time: 'left out', passed: 0, failed: 0});
    continue;
  }
  await step(title, async () => {
    const missing = wanted.filter((need) => broken.has(need));
    if (missing.length) throw new Error(`not run: no ${missing.join(', no ')}`);
    const once = async (files = []) => {
      const wholly = files.length ? [...command, '--files', ...files] : command;
      const {status, text} = await run(wholly, {NO_COLOR: '1', FORCE_COLOR: undefined, ...env});
      const result = {...count(text, status), text};
      // a runner that stops early, or finds nothing to run, has not passed
      if (result.failed === 0 && (status !== 0 || result.passed === 0)) result.failed = 1;
      if (result.failed) told.push(`▶ ${title}\n${excerpt(text)}`);
      if (/^ *# tried again: /m.test(text)) repeated.push(`some of ${title}`);
      return result;
    };
    let result = await once();
    // Playwright repeats a test by itself; the others start a browser that a busy machine may lose
    if (process.env.CI && result.failed && needsBrowser(wanted) && command !== playwright) {
      const {files, passed} = command === wtr ? readFailedFiles(result.text) : {files: [], passed: result.passed};
      const what = files.length ? files.join(', ') : title;
      console.log(`\n▶ ${title}: ${result.failed} failed; ${what} once more, as under CI each part may`);
      repeated.push(files.length ? `${what} of ${title}` : title);
      const again = await once(files);
      // of files alone the others count as they did, and so does what was covered
      result = files.length
        ? {passed: result.passed - passed + again.passed, failed: again.failed, text: result.text}
        : again;
    }
    note(part, result.text, result);
    return {passed: result.passed, failed: result.failed};
  });
}

if (told.length) console.log(`\n▶ what failed\n\n${told.join('\n\n')}`);
console.log(`\n${'part'.padEnd(24)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'time'.padStart(10)}`);
for (const {title, passed, failed, time} of results) {
  console.log(`${title.padEnd(24)}${String(passed).padStart(8)}${String(failed).padStart(8)}${time.padStart(10)}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
if (repeated.length) console.log(`\ntried twice: ${repeated.join(', ')}`);
const {printProof, writeProof} = await import('./tools/proof-table.mjs');
if (chosen.some(({engine}) => engine)) printProof();
if (options.includes('--write')) await writeProof();
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;
