// A site's unit tests, with the packed package: in Jest as it comes, and in Vitest with jsdom and happy-dom; and every door of
// the package imported and required where there is no page, a worker, or one of these two. Needs dist/.
//   node test/unit-testers/run.mjs               all of them
//   node test/unit-testers/run.mjs jest          the named ones: jest, vitest-jsdom, vitest-happy-dom, doors
//   node test/unit-testers/run.mjs nodes         the doors in Node 22 and 24 from npm (250 MB on the disk)
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {reportResults} from '../run/results.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';

const project = prepare('unit-testers', [import.meta.dirname]);
unpackInto(project, pack());
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

/** Imports and requires every door in each environment of one Node. */
function checkDoors(node, name) {
  for (const environment of ['node', 'worker', 'jsdom', 'happy-dom'])
    for (const way of ['import', 'require']) {
      const {stdout, stderr} = spawnSync(node, ['doors.mjs', environment, way], {cwd: project, encoding: 'utf8'});
      const said = stdout?.startsWith('{') ? JSON.parse(stdout) : {failures: [`${stdout}${stderr}`]};
      if (stderr) said.failures.push(stderr);
      passed += said.failures.length ? 0 : said.doors;
      for (const message of said.failures) {
        const title = `${name}: ${way} in ${environment}`;
        failures.push({title, message});
        console.log(`✗ ${title}: ${message}`);
      }
    }
}

if (isWanted('doors')) checkDoors(process.execPath, 'doors');
if (wanted.includes('nodes')) {
  const nodes = prepare('nodes', [join(import.meta.dirname, 'nodes')]);
  for (const major of [22, 24]) {
    const node = join(nodes, `node_modules/node-${major}-${process.platform}-${process.arch}/bin/node`);
    if (!existsSync(node)) throw new Error(`npm has no Node for ${process.platform}-${process.arch}.`);
    const {stdout} = spawnSync(node, ['--version'], {encoding: 'utf8'});
    console.log(`Node ${stdout.trim()}`);
    checkDoors(node, `doors in Node ${major}`);
  }
}

for (const [name, [tool, ...parameters]] of Object.entries(runners)) {
  if (!isWanted(name)) continue;
  rmSync(report, {force: true});
  const options = {cwd: project, encoding: 'utf8', env: {...process.env, NODE_OPTIONS: '', CI: '1'}};
  const {stdout, stderr, status} = spawnSync(process.execPath, [join('node_modules', tool), ...parameters], options);
  const fail = (title, message) => {
    failures.push({title: `${name}: ${title}`, message});
    console.log(`✗ ${name}: ${title}: ${message}`);
  };
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    fail('no report', `${stdout}${stderr}`);
    continue;
  }
  if (!results.numTotalTests) fail('no test ran', `${stdout}${stderr}`);
  for (const file of results.testResults) {
    if (!file.assertionResults.length) fail(file.name, file.message);
    for (const test of file.assertionResults)
      if (test.status === 'passed') passed++;
      else fail(test.title, test.failureMessages.join('\n'));
  }
  if (status !== 0 && results.success) fail('exit code', `${status}: ${stderr}`);
}
const notes = wanted.includes('nodes')
  ? []
  : ['unit testers: not in Node 22 and 24; node test/unit-testers/run.mjs nodes (40 s)'];
reportResults(`unit testers, Node ${process.versions.node}`, {passed, failed: failures.length, failures, notes});
