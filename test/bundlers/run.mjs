// The packed package in the bundlers that sites use, each as a stranger would write it: built for production, opened in
// Chromium; then built again from a package that does not name the file that registers the tags, which must lose them.
// Needs dist/.
//   node test/bundlers/run.mjs               all of them
//   node test/bundlers/run.mjs vite parcel   the named ones
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {reportResults} from '../run/results.mjs';
import {firstVisit, serveFolder} from '../tools/first-visit.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';

/** The script that a page names: what the bundler writes of main.js; those that read index.html write it themselves. */
const scripts = {
  vite: '<script type="module" src="/main.js"></script>',
  parcel: '<script type="module" src="./main.js"></script>',
  rollup: '<script type="module" src="/main.js"></script>',
  esbuild: '<script type="module" src="/main.js"></script>',
  webpack: '<script src="/main.js"></script>',
  rspack: '<script src="/main.js"></script>',
};

/** Those that build a second time in every run; the others take seconds for it, and do so where they are named. */
const quick = ['vite', 'rspack', 'esbuild'];

const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const names = Object.keys(scripts).filter((name) => !wanted.length || wanted.includes(name));
const tarball = pack();
let passed = 0;
const failures = [];
const rows = [];

function fail(title, message) {
  failures.push({title, message});
  console.log(`✗ ${title}: ${message}`);
}

const build = (project) => {
  rmSync(join(project, 'dist'), {recursive: true, force: true});
  execFileSync('npm', ['run', 'build'], {cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
};

/** Whether the built app calls what registers a tag. */
const registers = (folder) =>
  readdirSync(folder, {recursive: true})
    .filter((file) => file.endsWith('.js'))
    .some((file) => /\(["'`]ithn-unsubscribe["'`],/.test(readFileSync(join(folder, file), 'utf8')));

/** Takes the file that registers the tags out of `sideEffects` of the installed package. */
function mutate(project) {
  const file = join(project, 'node_modules/ithn/package.json');
  const {sideEffects, ...manifest} = JSON.parse(readFileSync(file, 'utf8'));
  const kept = sideEffects.filter((path) => path !== './dist/npm/elements.js');
  writeFileSync(file, JSON.stringify({...manifest, sideEffects: kept}));
}

for (const name of names) {
  try {
    const project = prepare(`bundler-${name}`, [join(here, 'app'), join(here, name)]);
    unpackInto(project, tarball);
    const page = readFileSync(join(here, 'app/index.html'), 'utf8').replace('<!-- script -->', scripts[name]);
    writeFileSync(join(project, 'index.html'), page);
    build(project);
    const folder = join(project, 'dist');
    if (!existsSync(join(folder, 'index.html'))) cpSync(join(project, 'index.html'), join(folder, 'index.html'));
    const site = await serveFolder(folder);
    const {findings, entryBytes} = await firstVisit(site).finally(() => site.close());
    if (quick.includes(name) || wanted.includes(name)) {
      const isKept = registers(folder);
      mutate(project);
      build(project);
      const isLost = !registers(folder);
      const what = 'the tags are registered because `sideEffects` names their file';
      findings.push({what, isRight: isKept && isLost, seen: {isKept, isLost}});
    }
    const wrong = findings.filter(({isRight}) => !isRight);
    passed += findings.length - wrong.length;
    for (const {what, seen} of wrong) fail(`${name}: ${what}`, JSON.stringify(seen));
    rows.push(`${name.padEnd(10)}${wrong.length ? 'failed' : 'works '}  entry ${entryBytes} bytes`);
  } catch (error) {
    fail(name, String(error.stderr || error.stdout || error.stack));
  }
}
console.log(rows.join('\n'));
const notes = wanted.length
  ? []
  : [
      'bundlers: a package without its sideEffects in three; node test/bundlers/run.mjs parcel rollup webpack builds it in the others',
    ];
reportResults('bundlers', {passed, failed: failures.length, failures, notes});
