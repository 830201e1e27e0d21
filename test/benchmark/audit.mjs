// `ithn audit` against the nearest scanner, @slashgear/gdpr-cookie-scanner 3.8.2: the same page, the same Chromium, in turns.
// Time: the whole run by its passes, or sessions (the scanner has two). Memory: the most that the command and its browsers
// hold together (PSS), looked at ten times a second.
//   node test/benchmark/audit.mjs [--rounds 3]
// Needs dist/ and Linux; installs the scanner and the Node 24 that it wants in a temporary folder.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {startFair} from '../audit/fair/server.mjs';
import {otherSites} from '../audit/fair/sites-others.mjs';
import {headlessShellPath} from '../tools/browsers.mjs';
import {installApart} from '../tools/install-apart.mjs';

const {values: options} = parseArgs({options: {rounds: {type: 'string', default: '3'}}});
const root = resolve(import.meta.dirname, '../..');
const fairFolder = join(root, 'test/audit/fair');
if (!existsSync(join(fairFolder, 'node_modules/@c15t/react'))) installApart(fairFolder);
const folder = mkdtempSync(join(tmpdir(), 'ithn-scanner-'));
const node24 = `node-${process.platform}-${process.arch}`;
writeFileSync(join(folder, 'package.json'), '{"private": true}');
installApart(folder, ['install', '@slashgear/gdpr-cookie-scanner@3.8.2', `${node24}@24.21.0`]);

const fair = await startFair(otherSites);
const url = `http://vanilla-good.localhost:${fair.port}/`;
const chromium = headlessShellPath();
const rule = `--host-resolver-rules=MAP * 127.0.0.1:${fair.port}, EXCLUDE *.localhost`;
// it has no option for a browser: Playwright is told which one, and where the page's third parties are
writeFileSync(
  join(folder, 'same-chromium.mjs'),
  `import {chromium} from 'playwright';
const launch = chromium.launch.bind(chromium);
chromium.launch = (given) => launch({...given, executablePath: ${JSON.stringify(chromium)}, args: [...given.args, ${JSON.stringify(rule)}]});`,
);

/** Kibibytes that a process and all that it has started hold. */
function memoryOf(top) {
  const parents = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      parents.set(id, /\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]);
    } catch {
      // it has ended
    }
  const isBelow = (id) => id === String(top) || (parents.has(id) && isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return sum; // it has ended
    }
  }, 0);
}

/** Seconds that a command takes, and the most it holds in megabytes. */
function measure(program, parameters) {
  return new Promise((done, refuse) => {
    const began = performance.now();
    const child = spawn(program, parameters, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']});
    let [most, said] = [0, ''];
    child.stderr.setEncoding('utf8').on('data', (data) => (said += data));
    const looking = setInterval(() => (most = Math.max(most, memoryOf(child.pid))), 100);
    child.once('close', (status) => {
      clearInterval(looking);
      if (status !== 0) refuse(new Error(`${program} ended with ${status}: ${said}`));
      else done({seconds: (performance.now() - began) / 1000, megabytes: most / 1024});
    });
  });
}

const out = join(folder, 'out');
const scanner = join(folder, 'node_modules/@slashgear/gdpr-cookie-scanner/dist/cli.js');
const ours = async () => {
  const command = [join(root, 'dist/npm/cli.js'), 'audit', url, '--out', out, '--executable', chromium];
  const run = await measure(process.execPath, [...command, `--browser-arg=${rule}`]);
  const {passes} = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  if (passes.some(({status}) => status !== 'complete')) throw new Error('a pass is not complete');
  return {...run, seconds: run.seconds / passes.length};
};
const theirs = async () => {
  const program = join(folder, 'node_modules', node24, 'bin/node');
  const command = ['--import', join(folder, 'same-chromium.mjs'), scanner, 'scan', url, '-o', join(folder, 'scan')];
  const run = await measure(program, [...command, '-l', 'en-US', '-f', 'html,json']);
  return {...run, seconds: run.seconds / 2};
};
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

try {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  const all = {ours: [], theirs: []};
  for (let round = 0; round < Number(options.rounds); round++) {
    all.theirs.push(await theirs());
    all.ours.push(await ours());
  }
  for (const unit of ['seconds', 'megabytes']) {
    const [one, other] = [all.ours, all.theirs].map((runs) => median(runs.map((run) => run[unit])));
    const what = unit === 'seconds' ? 'seconds a pass' : 'megabytes at most';
    console.log(`${what}: ${one.toFixed(1)} against ${other.toFixed(1)}, ratio ${(one / other).toFixed(2)}`);
  }
} finally {
  await fair.close();
  rmSync(folder, {recursive: true, force: true});
}
