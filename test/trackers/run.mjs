// Real trackers, as their vendors publish them, in one engine: silent before a choice and after a no, heard after a
// yes, silent again after the yes is taken back, and what they kept is gone. Each must be caught in the control.
//   node test/trackers/run.mjs [--engine chromium|firefox|webkit]
import {setTimeout} from 'node:timers/promises';
import {reportResults} from '../run/results.mjs';
import {engines, readKeys, startVisitor, until} from '../tools/visitor.mjs';
import {startSite} from './site.mjs';
import {vendors} from './vendors.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const engine = option('--engine') ?? 'chromium';
if (!engines.includes(engine)) throw new Error(`--engine may be ${engines.join(', ')} (received ${engine}).`);

const site = await startSite();
const patterns = (vendor) =>
  vendor.keeps.map((one) => {
    const {name, kind = 'cookie'} = typeof one === 'string' ? {name: one} : one;
    return {
      kind,
      expression: new RegExp(`^${name.replaceAll(/[.+?^$()|[\]{}\\]/g, '\\$&').replaceAll('*', '.*')}$`),
    };
  });
/** Which of the keys are a vendor's, by what it declares. */
const keysOf = (vendor, keys) =>
  patterns(vendor).flatMap(({kind, expression}) => keys[kind].filter((name) => expression.test(name)));
const flat = (keys) => Object.entries(keys).flatMap(([kind, names]) => names.map((name) => `${name} (${kind})`));
/** The library's own: the choice, and that the page was loaded again for it. */
const own = ['ithn (cookie)', 'ithn (indexeddb)', 'ithn-reload (session)'];
const calls = (id) => site.requests.filter(({vendor, isLibrary}) => vendor === id && !isLibrary);
const allHaveCalled = () => vendors.every(({id}) => calls(id).length);
/** What came meanwhile; the count begins anew. */
const take = () => site.requests.splice(0);

async function visit(work) {
  take();
  const visitor = await startVisitor(engine);
  try {
    return await work(await visitor.open());
  } finally {
    await visitor.stop();
  }
}
/** Goes away, so that what sends on leaving has sent. */
async function leave(page) {
  await page.goto('about:blank');
  await setTimeout(1000);
}
const sees = async (page, patience = 20_000) => {
  await until('all have called home', allHaveCalled, patience).catch(() => undefined);
  await setTimeout(700); // what is written after the first call
  return {
    keys: await page.run(readKeys),
    called: new Set(vendors.filter(({id}) => calls(id).length).map(({id}) => id)),
  };
};

const live = await visit(async (page) => {
  await page.goto(`${site.url}/live`);
  return sees(page);
});

const refused = await visit(async (page) => {
  await page.goto(`${site.url}/held`);
  await until('the banner asks', () => page.run(`return !!document.querySelector('ithn-banner')?.shadowRoot`));
  await setTimeout(700);
  const before = {keys: await page.run(readKeys), requests: take()};
  await page.press('ithn-banner', 'reject');
  await until('it is refused', () => page.run(`return ithn.state.status === 'decided'`));
  for (let more = 0; more < 2; more++) {
    await page.goto(`${site.url}/held`);
    await setTimeout(500);
  }
  await until('it is on record', () => page.run(`return ithn.receipts().then(({length}) => length === 1)`));
  const keys = await page.run(readKeys);
  await leave(page);
  return {before, after: {keys, requests: take()}};
});

const granted = await visit(async (page) => {
  await page.goto(`${site.url}/held`);
  await page.press('ithn-banner', 'accept');
  const yes = await sees(page);
  // the page is loaded again, and with that every tracker is out of it
  const loads = `return performance.timeOrigin`;
  const first = await page.run(loads);
  await page.run(`void ithn.withdraw(); return true`);
  await until('the page is loaded again', async () => {
    const now = await page.run(loads).catch(() => first);
    return now !== first && (await page.run(`return document.readyState === 'complete'`).catch(() => false));
  });
  await setTimeout(400); // what was sent on leaving has come
  take();
  await setTimeout(800);
  const keys = await page.run(readKeys);
  await page.goto(`${site.url}/held`);
  await setTimeout(500);
  const later = await page.run(readKeys);
  await leave(page);
  return {yes, withdrawn: {keys, later, requests: take()}};
});
/** A no in the same page, which stays open: what begins a moment after it is one too many. */
const silenced = await visit(async (page) => {
  await page.goto(`${site.url}/stays`);
  await page.press('ithn-banner', 'accept');
  const yes = await sees(page);
  await page.run(`void ithn.rejectAll(); return true`);
  await setTimeout(400); // what was on its way has come
  take();
  await page.run(`dispatchEvent(new Event('scroll')); document.body.click(); return true`);
  await setTimeout(5000);
  await leave(page);
  return {yes, requests: take()};
});
/** The same page and time without a no: whoever is silent there proves nothing. */
const goesOn = await visit(async (page) => {
  await page.goto(`${site.url}/stays`);
  await page.press('ithn-banner', 'accept');
  await sees(page);
  await setTimeout(400);
  take();
  await page.run(`dispatchEvent(new Event('scroll')); document.body.click(); return true`);
  await setTimeout(5000);
  await leave(page);
  return new Set(take().map(({vendor}) => vendor));
});
await site.close();

const of = (id, requests) => requests.filter(({vendor}) => vendor === id).map(({path}) => path);
const rows = vendors.map((vendor) => {
  const {id, name} = vendor;
  const keys = keysOf(vendor, live.keys);
  const faults = [
    ...(live.called.has(id) ? [] : ['silent in the control']),
    ...of(id, refused.before.requests).map((path) => `before a choice: ${path}`),
    ...keysOf(vendor, refused.before.keys).map((key) => `before a choice: keeps ${key}`),
    ...of(id, refused.after.requests).map((path) => `after a no: ${path}`),
    ...keysOf(vendor, refused.after.keys).map((key) => `after a no: keeps ${key}`),
    ...(granted.yes.called.has(id) ? [] : ['silent after a yes']),
    ...keys.filter((key) => !keysOf(vendor, granted.yes.keys).includes(key)).map((key) => `after a yes: no ${key}`),
    ...of(id, granted.withdrawn.requests).map((path) => `after the withdrawal: ${path}`),
    ...of(id, silenced.requests).map((path) => `in the same page, after a no: ${path}`),
    ...keysOf(vendor, granted.withdrawn.later).map((key) => `after the withdrawal: keeps ${key}`),
  ];
  return {id, name, keys: keys.length, faults};
});
const undeclared = flat(live.keys).filter((key) => {
  const [, name, kind] = /^(.*) \((\w+)\)$/.exec(key);
  return !vendors.some((vendor) => patterns(vendor).some((one) => one.kind === kind && one.expression.test(name)));
});
const leftover = [
  ...flat(refused.before.keys), // before a choice not even the library keeps anything
  ...[...flat(refused.after.keys), ...flat(granted.withdrawn.later)].filter((key) => !own.includes(key)),
];

console.log(
  `\ngo on without a no in the same page: ${vendors
    .filter(({id}) => goesOn.has(id))
    .map(({name}) => name)
    .join(', ')}`,
);
console.log(`\n${'vendor'.padEnd(24)}${'keys'.padEnd(6)}control  before  no      yes     withdrawn`);
for (const {name, keys, faults} of rows) {
  const cell = (word) => (faults.some((fault) => fault.includes(word)) ? 'FAILED' : 'ok').padEnd(8);
  const cells = ['control', 'before a', 'after a no', 'after a yes', 'withdrawal'].map((word) =>
    word === 'after a yes' && faults.includes('silent after a yes') ? 'FAILED  ' : cell(word),
  );
  console.log(`${name.padEnd(24)}${String(keys).padEnd(6)}${cells.join(' ')}`);
}
for (const {name, faults} of rows) for (const fault of faults) console.log(`✗ ${name}: ${fault}`);
for (const key of undeclared) console.log(`✗ not declared by anybody: ${key}`);
for (const key of leftover) console.log(`✗ left behind: ${key}`);
const good = rows.filter(({faults}) => !faults.length).length;
const failed = rows.length - good + (undeclared.length ? 1 : 0) + (leftover.length ? 1 : 0);
console.log(`\n${engine}: ${good} of ${rows.length} trackers held, released and held again\n`);
const failures = [
  ...rows.flatMap(({name, faults}) => faults.map((fault) => ({title: name, message: fault}))),
  ...undeclared.map((key) => ({title: 'not declared by anybody', message: key})),
  ...leftover.map((key) => ({title: 'left behind', message: key})),
];
const isGood = ({faults}) => !faults.length;
reportResults('trackers', {
  passed: good,
  failed,
  failures,
  notes: ['trackers: eleven on one page; node test/trackers/page-each.mjs takes forty, each on pages of its own'],
  facts: {trackers: {good, of: rows.length, vendors: rows.map((row) => ({name: row.name, isGood: isGood(row)}))}},
});
