// The fair: small sites, good and bad, held by Ithn and by others. The auditor must find all that is true of them and
// nothing else; precision and recall are printed and must be 1.
//   node test/audit/fair/run.mjs [--browser firefox] [--quick] [--sites a,b] [--seed N] [--all-passes]
// Needs the built library. --quick is the part of `npm test`: one site of each kind.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import puppeteer from 'puppeteer-core';
import {reportResults} from '../../run/results.mjs';
import {installApart} from '../../tools/install-apart.mjs';
import * as engines from './engines.mjs';
import {mutatedSites} from './mutated-sites.mjs';
import {startFair} from './server.mjs';
import {ithnSites} from './sites-ithn.mjs';
import {otherSites} from './sites-others.mjs';
import {findTruth} from './truth.mjs';

const root = resolve(import.meta.dirname, '../../..');
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const isQuick = process.argv.includes('--quick');
const seed = Number(option('--seed') ?? Math.floor(Math.random() * 2 ** 31));
// each rule by itself is shown by the broken bakery (bakery.test.mjs)
const quick = {
  chromium: [
    'clean-arabic',
    'live-pixel',
    'server-cookie',
    'gpc-ignored',
    'vanilla-bad',
    'klaro-good',
    'arabic-good',
    'mutated-1',
  ],
  firefox: ['clean-frames', 'live-unmarked', 'gpc-ignored'],
};
const engineName = option('--browser') ?? 'chromium';
const everything = [...ithnSites, ...otherSites, ...mutatedSites(seed)];
const named = option('--sites')?.split(',') ?? (isQuick ? quick[engineName] : undefined);
const sites = everything.filter(({id}) => !named || named.includes(id));
const watchMs = Number(option('--watch') ?? 1500);

// the tools beside ours have a lock file of their own
if (!existsSync(join(import.meta.dirname, 'node_modules/@c15t/react'))) installApart(import.meta.dirname);

if (sites.some(({id}) => id.startsWith('c15t'))) await (await import('./bundle-c15t.mjs')).bundleC15t();

const {checkFormats, checkSarif} = await import('./check-formats.mjs');
const folder = mkdtempSync(join(tmpdir(), 'ithn-fair-'));
const fair = await startFair(everything);
const engine = engines[engineName](fair.port);
const browser = await puppeteer.launch(engine.launch);

/** Runs the command as a user would. */
function audit({id, passes = 'no'}) {
  const out = join(folder, id);
  const url = `http://${id}.localhost:${fair.port}/`;
  const some = process.argv.includes('--all-passes') ? [] : ['--passes', passes];
  const args = [
    'audit',
    url,
    '--out',
    out,
    '--format',
    'json,sarif,junit,csv,md,html',
    '--watch',
    String(watchMs),
    '--fail-on',
    'note',
    ...engine.options,
    ...some,
  ];
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'dist/npm/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (data) => (said += data));
    child.once('close', (status) => {
      const report = existsSync(join(out, 'report.json'))
        ? JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
        : undefined;
      done({status, said, report, out});
    });
  });
}

console.log(`fair: ${sites.length} sites, ${engineName}, seed ${seed}`);
let passed = 0;
let failed = 0;
const sum = {right: 0, wrong: 0, missed: 0, passes: 0, milliseconds: 0};
const failures = [];
const check = (is, what) => {
  if (is) passed++;
  else {
    failed++;
    failures.push({title: what, message: what});
    console.error(`✗ ${what}`);
  }
};
const seenRules = new Set();
const waiting = [...sites];
const work = async () => {
  for (let site = waiting.shift(); site; site = waiting.shift()) {
    const truth = await findTruth(browser, site, {...fair, watchMs, engine}).catch((error) => error);
    const {status, report, said, out} = await audit(site);
    if (truth instanceof Error || !report) {
      check(false, `${site.id}: ${truth instanceof Error ? truth.message : said}`);
      continue;
    }
    const found = new Set(report.findings.map(({rule, subject}) => `${rule} ${subject}`));
    const wrong = [...found].filter((one) => !truth.has(one));
    const missed = [...truth].filter((one) => !found.has(one));
    for (const one of truth) seenRules.add(one.split(' ')[0]);
    sum.right += found.size - wrong.length;
    sum.wrong += wrong.length;
    sum.missed += missed.length;
    sum.passes += report.passes.length;
    sum.milliseconds += report.milliseconds;
    const broken = report.passes.filter((pass) => pass.status !== 'complete').map(({id, reason}) => `${id}: ${reason}`);
    const isAnswerable = site.buttons?.no !== undefined || !site.buttons;
    check(
      wrong.length === 0 && missed.length === 0,
      `${site.id}: accused wrongly: ${wrong.join(', ') || 'none'}; missed: ${missed.join(', ') || 'none'}`,
    );
    check(status === (truth.size ? 1 : 0), `${site.id}: exit code ${status}`);
    check(broken.length === 0 || !isAnswerable, `${site.id}: passes that are not whole: ${broken.join('; ')}`);
    check(
      engine.unjudged.every((rule) => report.gaps?.some(({rules}) => rules.includes(rule))),
      `${site.id}: the report does not list what was not judged`,
    );
    for (const fault of await checkFormats(out, report)) check(false, `${site.id}: ${fault}`);
    console.log(
      `${wrong.length + missed.length ? '✗' : '✓'} ${site.id}: ${[...truth].join(', ') || 'clean'} (${report.banner ?? 'no banner'})`,
    );
  }
};
try {
  await Promise.all(Array.from({length: engine.sitesAtOnce}, work));
} finally {
  const sarif = sites.map(({id}) => join(folder, id, 'report.sarif')).filter((file) => existsSync(file));
  const faults = checkSarif(sarif);
  check(faults.length === 0, `SARIF: ${faults.join('\n')}`);
  await browser.close();
  await fair.close();
  if (!process.argv.includes('--keep')) rmSync(folder, {recursive: true, force: true});
  else console.log(folder);
}
const ratio = (part, whole) => (whole ? part / whole : 1).toFixed(3);
console.log(`rules shown: ${[...seenRules].sort().join(', ')}`);
console.log(
  `precision ${ratio(sum.right, sum.right + sum.wrong)}, recall ${ratio(sum.right, sum.right + sum.missed)}, ${(sum.milliseconds / 1000 / Math.max(1, sum.passes)).toFixed(2)} s a pass over ${sum.passes} passes`,
);
const notes = isQuick
  ? [
      `${everything.length - sites.length} of ${everything.length} sites are left out; all: node test/audit/fair/run.mjs${engineName === 'chromium' ? '' : ` --browser ${engineName}`}`,
    ]
  : [];
reportResults(engineName === 'chromium' ? 'audit' : `${engineName}-audit`, {passed, failed, notes, failures});
