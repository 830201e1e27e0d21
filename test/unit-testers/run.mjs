// A site's unit tests, with the packed package: in Jest as it comes, and in Vitest with jsdom and happy-dom; and every door of
// the package imported and required where there is no page, a worker, or one of these two. Needs dist/.
//   node test/unit-testers/run.mjs               all of them
//   node test/unit-testers/run.mjs jest          the named ones: jest, vitest-jsdom, vitest-happy-dom, doors
//   node test/unit-testers/run.mjs nodes         the doors, and Vitest, in Node 22 and 24 from npm, with the newest jsdom,
//                                                which Node 20 does not take (350 MB on the disk)
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {reportResults} from '../run/results.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';

const here = import.meta.dirname;
const project = prepare('unit-testers', [here]);
const tarball = pack();
unpackInto(project, tarball);
const report = join(project, 'report.json');

const vitest = (environment) => [
  'vitest/vitest.mjs',
  'run',
  `--environment=${environment}`,
  '--reporter=json',
  `--outputFile=${report}`,
  'vitest/',
];
const runners = {
  jest: ['jest/bin/jest.js', 'jest/', '--json', `--outputFile=${report}`],
  'vitest-jsdom': vitest('jsdom'),
  'vitest-happy-dom': vitest('happy-dom'),
};

const wanted = process.argv.slice(2);
const isWanted = (name) => !wanted.length || wanted.includes(name);
const failures = [];
let passed = 0;

const fail = (title, message) => {
  failures.push({title, message});
  console.log(`✗ ${title}: ${message}`);
};

/** Imports and requires every door in each environment of one Node, from a project's packages. */
function checkDoors(node, name, cwd) {
  for (const environment of ['node', 'worker', 'jsdom', 'happy-dom'])
    for (const way of ['import', 'require']) {
      const {stdout, stderr} = spawnSync(node, ['doors.mjs', environment, way], {cwd, encoding: 'utf8'});
      const said = stdout?.startsWith('{') ? JSON.parse(stdout) : {failures: [`${stdout}${stderr}`]};
      if (stderr) said.failures.push(stderr);
      passed += said.failures.length ? 0 : said.doors;
      for (const message of said.failures) fail(`${name}: ${way} in ${environment}`, message);
    }
}

/** Runs a project's tests with a runner of its own, in one Node. */
function runTests(node, name, cwd, [tool, ...parameters]) {
  rmSync(report, {force: true});
  const options = {cwd, encoding: 'utf8', env: {...process.env, NODE_OPTIONS: '', CI: '1'}};
  const {stdout, stderr, status} = spawnSync(node, [join('node_modules', tool), ...parameters], options);
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    fail(`${name}: no report`, `${stdout}${stderr}`);
    return;
  }
  if (!results.numTotalTests) fail(`${name}: no test ran`, `${stdout}${stderr}`);
  for (const file of results.testResults) {
    if (!file.assertionResults.length) fail(`${name}: ${file.name}`, file.message);
    for (const test of file.assertionResults)
      if (test.status === 'passed') passed++;
      else fail(`${name}: ${test.title}`, test.failureMessages.join('\n'));
  }
  if (status !== 0 && results.success) fail(`${name}: exit code`, `${status}: ${stderr}`);
}

/** The same in the other Nodes, with the newest of what Node 20 does not take. */
function checkNodes() {
  const nodes = prepare('nodes', [join(here, 'nodes')]);
  for (const one of ['doors.mjs', 'vitest']) cpSync(join(here, one), join(nodes, one), {recursive: true});
  unpackInto(nodes, tarball);
  for (const major of [22, 24]) {
    const node = join(nodes, `node_modules/node-${major}-${process.platform}-${process.arch}/bin/node`);
    if (!existsSync(node)) throw new Error(`npm has no Node for ${process.platform}-${process.arch}.`);
    const {stdout} = spawnSync(node, ['--version'], {encoding: 'utf8'});
    console.log(`Node ${stdout.trim()}`);
    checkDoors(node, `doors in Node ${major}`, nodes);
    for (const name of ['vitest-jsdom', 'vitest-happy-dom'])
      runTests(node, `${name} in Node ${major}`, nodes, runners[name]);
  }
}

if (isWanted('doors')) checkDoors(process.execPath, 'doors', project);
if (wanted.includes('nodes')) checkNodes();
for (const [name, runner] of Object.entries(runners))
  if (isWanted(name)) runTests(process.execPath, name, project, runner);

const notes = wanted.includes('nodes')
  ? []
  : ['unit testers: not in Node 22 and 24; node test/unit-testers/run.mjs nodes (a minute)'];
reportResults(`unit testers, Node ${process.versions.node}`, {passed, failed: failures.length, failures, notes});
