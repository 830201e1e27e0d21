// A test runner for Stryker: the unit tests as they are, in a real Chromium with its real IndexedDB and cookies. Each
// test file is bundled once, out of Stryker's instrumented copy, and gets a fresh browser context for every mutant, so
// that what runs while a module loads is mutated as well. Only the tests that reach a mutant run against it.
import {createServer} from 'node:http';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import puppeteer from 'puppeteer-core';
import {build} from 'vite';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';

/** Whose tests run: each wing by its own. Those of the manager reach everything, and take minutes. */
const folders = process.env.WINGS?.split(',') ?? ['model', 'gate', 'store'];
const mocha = readFileSync(createRequire(import.meta.url).resolve('mocha/mocha.js'));
const page = (file, given) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${file}</title><link rel="icon" href="data:,">
<body><script src="/mocha.js"></script><script>
  Object.assign(window, ${JSON.stringify(given)});
  mocha.setup({ui: 'bdd', reporter: class {}, timeout: 4000});
  ${runInPage}
  // by the page itself: what a driver evaluates counts as the visitor's gesture
  import('/bundle/${file}').then(runInPage, (error) => ({error: String(error)})).then((result) => tell(visit, result));
</script>`;

/** What the assertions bring along and no test of these wings asks for: a driver's commands, and axe, which is large. */
const leftOut = {
  name: 'left-out',
  enforce: 'pre',
  resolveId: (id) => (/^@web\/test-runner-commands$|^chai-a11y-axe$/.test(id) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith('\0@web/test-runner-commands') || id === '\0chai-a11y-axe'
      ? 'const none = () => {}; export {none as getSnapshot, none as getSnapshotConfig, none as saveSnapshot, none as chaiA11yAxe};'
      : null,
};

/** Bundles a test file of Stryker's copy, which is the working directory. */
async function bundle(file) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [leftOut],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {input: file, output: {codeSplitting: false, format: 'es'}},
    },
  });
  return [result].flat()[0].output[0].code;
}
/** Serves a page and a bundle for every test file, and what the tests fetch of the package itself. */
async function serve(bundles, given) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const answer = (type, body) => response.setHeader('content-type', type).end(body);
    if (pathname === '/mocha.js') return answer('text/javascript', mocha);
    if (pathname.startsWith('/page/')) return answer('text/html', page(pathname.slice('/page/'.length), given()));
    if (pathname.startsWith('/bundle/'))
      return answer('text/javascript', bundles.get(pathname.slice('/bundle/'.length)));
    if (pathname === '/package.json') return answer('application/json', readFileSync('package.json'));
    return response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** In the page: runs the wanted tests, or all; tells what became of each and what of the code they have reached. */
async function runInPage() {
  const {wanted, isBail} = window.testOptions;
  const names = new Map();
  const named = (test) => {
    const title = test.fullTitle();
    const count = (names.get(title) ?? 0) + 1;
    names.set(title, count);
    return count > 1 ? `${title} (${count})` : title;
  };
  const ids = new Map();
  const walk = (suite) => {
    for (const test of suite.tests) ids.set(test, named(test));
    if (wanted) suite.tests = suite.tests.filter((test) => wanted.includes(ids.get(test)));
    suite.suites.forEach(walk);
  };
  walk(window.mocha.suite);
  window.mocha.bail(isBail);
  const tests = [];
  await new Promise((done) => {
    const runner = window.mocha.run(done);
    runner.on('test', (test) => (window.__stryker__.currentTestId = `${window.testFile} › ${ids.get(test)}`));
    const tell = (result) => (test, fault) => {
      const name = ids.get(test) ?? test.title;
      tests.push({name, result, time: test.duration ?? 0, fault: fault && `${fault.message}`});
    };
    runner.on('pass', tell('passed')).on('fail', tell('failed')).on('pending', tell('skipped'));
  });
  return {tests, coverage: window.__stryker__.mutantCoverage, hitCount: window.__stryker__.hitCount};
}

/** Where a test stands in its file, so that Stryker sees which ones have changed. */
function placeOf(source, name) {
  const line = source.split('\n').findIndex((text) => {
    const title = /\bit\((['"`])(.*?)\1,/.exec(text)?.[2]?.replaceAll("\\'", "'");
    return title && name.endsWith(title);
  });
  return line < 0 ? {} : {startPosition: {line: line + 1, column: 0}};
}

/** The folder is shared by all of Stryker's processes, and gone when it has finished. */
const timesFile = 'times.json';

class ChromiumRunner {
  /** By test file. */
  #bundles = new Map();
  #server;
  #browser;
  #page;
  #devtools;
  /** Of the page that is open: its number, what it is told, and what hears its answer. */
  #visit = 0;
  #given;
  #told = () => {};
  /** Milliseconds, by test file: the quick ones are asked first. */
  #times;

  capabilities() {
    return {reloadEnvironment: true};
  }

  async init() {
    for (const folder of folders)
      for (const name of readdirSync(join('test', folder)))
        if (name.endsWith('.test.ts'))
          this.#bundles.set(`test/${folder}/${name}`, await bundle(resolve('test', folder, name)));
    this.#server = await serve(this.#bundles, () => this.#given);
    await this.#launch();
  }

  async dryRun() {
    const tests = [];
    const perTest = {};
    const times = {};
    for (const file of this.#bundles.keys()) {
      const source = readFileSync(file, 'utf8');
      const {
        isLate,
        tests: ran = [],
        coverage = {},
        error = isLate && 'it did not end',
      } = await this.#run(file, {}, {}, 90_000);
      if (error) return {status: DryRunStatus.Error, errorMessage: `${file}: ${error}`};
      tests.push(...ran.map((one) => toResult(file, one, source)));
      // What is reached while a module loads is reached by every test of the file: each loads it anew.
      for (const {id} of tests.slice(-ran.length)) perTest[id] = {...coverage.static, ...coverage.perTest?.[id]};
      times[file] = ran.reduce((sum, {time}) => sum + time, 0);
    }
    writeFileSync(timesFile, JSON.stringify(times));
    return {status: DryRunStatus.Complete, tests, mutantCoverage: {static: {}, perTest}};
  }

  async mutantRun({activeMutant, testFilter, hitLimit, timeout, disableBail}) {
    this.#times ??= JSON.parse(readFileSync(timesFile, 'utf8'));
    const until = Date.now() + timeout * 0.9; // Stryker's own limit ends the process, and with it the bundles
    const files = [...this.#bundles.keys()].sort((one, other) => this.#times[one] - this.#times[other]);
    const tests = [];
    let hitCount = 0;
    for (const file of files) {
      const wanted = testFilter?.filter((id) => id.startsWith(`${file} › `)).map((id) => id.slice(file.length + 3));
      if (wanted?.length === 0) continue;
      const active = {activeMutant: activeMutant.id, hitCount, hitLimit};
      const found = await this.#run(file, active, {wanted, isBail: !disableBail}, until - Date.now());
      if (found.isLate) return {status: MutantRunStatus.Timeout};
      hitCount = found.hitCount ?? hitCount;
      const reached = determineHitLimitReached(hitCount, hitLimit);
      if (reached) return reached;
      // a module that does not even load fails them all
      const ran = found.error
        ? [{name: wanted?.[0] ?? file, result: 'failed', time: 0, fault: found.error}]
        : found.tests;
      tests.push(...ran.map((one) => toResult(file, one)));
      if (!disableBail && ran.some(({result}) => result === 'failed')) break;
    }
    return toMutantRunResult({status: DryRunStatus.Complete, tests});
  }

  async dispose() {
    this.#server?.close();
    await this.#browser?.close();
  }

  async #launch() {
    this.#browser = await puppeteer.launch({executablePath: chromiumPath(), args: chromiumFlags});
    this.#page = await this.#browser.newPage();
    await this.#page.exposeFunction('tell', (visit, result) => visit === this.#visit && this.#told(result));
    this.#page.on('error', (error) => this.#told({error: String(error)}));
    this.#devtools = await this.#page.createCDPSession();
  }

  /** Runs the tests of one file in a new page that finds nothing kept. */
  async #run(file, __stryker__, testOptions, timeout) {
    const visit = ++this.#visit;
    const told = new Promise((done) => (this.#told = done));
    let timer;
    const late = new Promise((done) => (timer = setTimeout(done, Math.max(timeout, 1), {isLate: true})));
    this.#given = {__stryker__, testFile: file, testOptions, visit};
    const origin = `http://127.0.0.1:${this.#server.address().port}`;
    const visited = (async () => {
      await this.#page.goto('about:blank');
      await this.#devtools.send('Storage.clearDataForOrigin', {origin, storageTypes: 'all'});
      await this.#page.goto(`${origin}/page/${file}`);
      return told;
    })().catch((error) => ({error: String(error)}));
    const result = await Promise.race([late, told, visited]);
    clearTimeout(timer);
    if (result.isLate) {
      // a page that never ends cannot be left either
      this.#browser.process().kill('SIGKILL');
      await this.#launch();
    }
    return result;
  }
}

/** What Stryker wants to know of a test. */
function toResult(file, {name, result, time, fault}, source) {
  const test = {id: `${file} › ${name}`, name, timeSpentMs: time, fileName: resolve(file)};
  if (source) Object.assign(test, placeOf(source, name));
  if (result === 'failed') return {...test, status: TestStatus.Failed, failureMessage: fault};
  return {...test, status: result === 'passed' ? TestStatus.Success : TestStatus.Skipped};
}

const create = () => new ChromiumRunner();
create.inject = tokens();
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'chromium', create)];
