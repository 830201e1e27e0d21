// The gate as a guest: real libraries that own the nodes the gate holds, each beside a control without the gate. The page
// they make is the same after every step, nobody throws, everything granted loads as often, and nothing denied.
// Needs dist/ and the libraries: `node test/guest/install.mjs`.
//   node test/guest/run.mjs [--engine chromium|firefox|webkit] [--only react,turbo] [--whole]
import {setTimeout} from 'node:timers/promises';
import {reportResults} from '../run/results.mjs';
import {engines, startVisitor, until} from '../tools/visitor.mjs';
import {bundle} from './bundle.mjs';
import {componentCases} from './components.mjs';
import {headCases} from './heads.mjs';
import {keptCases} from './kept-histories.mjs';
import {pageCases} from './pages.mjs';
import {rawCases} from './raw-html.mjs';
import {routerCases} from './routers.mjs';
import {startSite} from './site.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const engine = option('--engine') ?? 'chromium';
if (!engines.includes(engine)) throw new Error(`--engine may be ${engines.join(', ')} (received ${engine}).`);
const only = option('--only')?.split(',');
const isWhole = process.argv.includes('--whole');

// What a library does with its own nodes hangs little on the engine: of Firefox only the pages are a part of each run.
const isPagesOnly = engine === 'firefox' && !isWhole && !only;
const all = [
  ...(isPagesOnly ? [] : [...componentCases(isWhole), ...rawCases(isWhole)]),
  ...pageCases(),
  ...routerCases(),
  ...headCases(),
  ...(engine === 'chromium' ? keptCases() : []),
];
const chosen = all.filter(({name, library}) => !only || only.includes(name) || only.includes(library));
const isHere = ({engines: places}) => !places || places.includes(engine);
const cases = chosen.filter(isHere);
const bundles = new Map();
for (const name of new Set(cases.flatMap(({bundled}) => bundled ?? []))) bundles.set(name, await bundle(name));
const site = await startSite(bundles);
const visitor = await startVisitor(engine);

let page;
/** Until nothing has come for a while, and the page has had an answer meanwhile: what a step has asked for is there. */
async function settle() {
  for (let count = -1; count !== site.requests.length;) {
    count = site.requests.length;
    await setTimeout(350);
    // a page that is being left does not answer
    await page.run(`return fetch('/answer').then(() => true)`).catch(() => {});
  }
  return site.requests.splice(0).sort();
}
const say = (page, how) => page.run(`return window.ithn?.${how}().then(() => true)`);

const failures = [];
for (const one of cases) {
  const faults = [];
  const expect = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      faults.push(`${what}: ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  };
  page = undefined;
  try {
    page = await visitor.open();
    await one.run({page, browser: visitor, site, settle, say, expect, until, engine, wait: setTimeout});
  } catch (error) {
    faults.push(String(error).slice(0, 400));
  }
  // the next one meets a visitor who was never asked
  await page?.run(`return window.ithn?.erase().then(() => true)`).catch(() => {});
  await page?.goto('about:blank').catch(() => {});
  if (engine !== 'webkit') await page?.close().catch(() => {});
  site.requests.length = 0;
  if (faults.length) failures.push({title: one.name, message: faults.join('\n')});
  console.log(`${faults.length ? '✗' : '✓'} ${one.name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
await visitor.stop();
await site.close();
reportResults('guest', {
  passed: cases.length - failures.length,
  failed: failures.length,
  failures,
  notes: [
    ...(isWhole
      ? []
      : [
          'guest: a choice of the steps, and in Firefox of the libraries; npm run test:matrix goes through all of them and through 500 random histories',
        ]),
    ...chosen.filter((one) => !isHere(one)).map(({name}) => `guest: ${name} not in ${engine}`),
  ],
});
