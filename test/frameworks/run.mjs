// The packed package in the frameworks that sites use, each in the smallest app of its own guide: built for production,
// served, opened in Chromium. Needs dist/.
//   node test/frameworks/run.mjs                all of them
//   node test/frameworks/run.mjs astro next     the named ones
//   node test/frameworks/run.mjs --write        all of them, and the table into the documentation
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {delimiter, dirname, join, resolve} from 'node:path';
import {reportResults} from '../run/results.mjs';
import {firstVisit} from '../tools/first-visit.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';
import {apps} from './apps.mjs';
import {visitByRouter} from './astro-router.mjs';
import {findNode} from './find-node.mjs';
import {holdBuilt} from './hold-built.mjs';
import {liveTags, serveApp} from './serve-app.mjs';

const here = import.meta.dirname;
const page = resolve(here, '../../demo/docs/frameworks.md');
const wanted = process.argv.slice(2).filter((one) => one !== '--write');
const unknown = wanted.filter((name) => !apps[name]);
if (unknown.length) throw new Error(`No framework ${unknown.join(', ')}; there are ${Object.keys(apps).join(', ')}.`);
const names = Object.keys(apps).filter((name) => !wanted.length || wanted.includes(name));
const isWhole = names.length === Object.keys(apps).length;

// Their newest majors want a newer Node than a contributor may have; npm, which npm scripts run in, takes it from the path too.
process.env.PATH = `${dirname(findNode())}${delimiter}${process.env.PATH}`;
/** Nothing is said to anybody outside, and no port is taken that another may have. */
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
  CI: '1',
  PORT: '0',
  NODE_ENV: 'production',
};
const tarball = pack();
const failures = [];
const rows = [];
let passed = 0;

/** The columns of the table, by what was found. */
const columns = {
  held: ['no tag of a declared host loads before an answer', 'yes releases the held tags, each once'],
  asked: ['the banner asks in Arabic'],
  released: ['yes releases what was held', 'yes releases a held script'],
  kept: ['the answer is kept over a reload'],
  'hydration clean': ['no warning of hydration', 'no error on the page'],
};

/** What a server renders for a visitor who comes back, and for a new one. */
async function askServer({url}, cookies) {
  const returning = await (await fetch(url, {headers: {cookie: cookies}})).text();
  const fresh = await (await fetch(url)).text();
  const shows = (html) => ['held', 'open'].filter((id) => html.includes(`id="${id}"`)).join();
  return [
    {what: 'a new visitor is rendered without it', isRight: shows(fresh) === 'held', seen: shows(fresh)},
    {what: 'a returning one with what is allowed', isRight: shows(returning) === 'open', seen: shows(returning)},
  ];
}

async function check(name) {
  const {title, folder, packages, build = [], readsCookie, hasRouter, holds, rewrites, tells} = apps[name];
  const project = prepare(`framework-${folder}`, [join(here, folder)]);
  unpackInto(project, tarball);
  execFileSync('npm', ['run', 'build', '--', ...build], {cwd: project, env, encoding: 'utf8', stdio: 'pipe'});
  const built = holds ? holdBuilt(project, holds, liveTags, rewrites ? liveTags : []) : [];
  const site = await serveApp(project, apps[name], env);
  try {
    const {findings, entryBytes, cookies} = await firstVisit(site);
    findings.push(...built);
    if (tells) {
      const silent = liveTags.filter((url) => !site.said().includes(url));
      findings.push({what: 'the server says what the page’s code writes again', isRight: !silent.length, seen: silent});
    }
    if (hasRouter) findings.push(...(await visitByRouter(site)));
    if (readsCookie && cookies) findings.push(...(await askServer(site, cookies)));
    for (const {what, isRight, seen} of findings)
      if (isRight) passed++;
      else fail(`${name}: ${what}`, JSON.stringify(seen));
    const versions = packages.map((one) => {
      const {version} = JSON.parse(readFileSync(join(project, 'node_modules', one, 'package.json'), 'utf8'));
      return `${one} ${version}`;
    });
    const isRight = (what) => findings.find((one) => one.what === what)?.isRight === true;
    const cells = Object.values(columns).map((all) => (all.every(isRight) ? 'yes' : 'no'));
    rows.push([title, versions.join(', '), ...cells, entryBytes.toLocaleString('en')]);
  } finally {
    site.close();
  }
}

function fail(title, message) {
  failures.push({title, message});
  console.log(`✗ ${title}: ${message}`);
}

for (const name of names)
  await check(name).catch((error) => fail(name, String(error.stderr || error.stdout || error.stack)));

const line = (cells) => `| ${cells.join(' | ')} |`;
const head = ['framework', 'version', ...Object.keys(columns), 'entry, bytes'];
const table = [head, head.map(() => '---'), ...rows].map(line).join('\n');
console.log(table);
if (process.argv.includes('--write') && isWhole) {
  const [before, , after] = readFileSync(page, 'utf8').split(/(?<=<!-- frameworks -->)|(?=<!-- \/frameworks -->)/);
  writeFileSync(page, `${before}\n${table}\n${after}`);
}
const notes = isWhole ? [] : ['frameworks: a choice of them; npm run test:frameworks builds all'];
reportResults('frameworks', {passed, failed: failures.length, failures, notes});
