// Row 15 of what a gate is asked for: a tracker runs, and the visitor's no comes in the same page, which stays open. Each
// tracker alone on a page of its own, its server named nowhere on it; silent before a choice, and after the no not one more
// request of its own, in both settings of the network, on leaving too. Whoever does not go on in the controls is no proof.
// Needs dist/; brings the trackers by itself.
//   node test/trackers/page-each.mjs [--engine chromium|firefox] [--only sentry,rollbar] [--verbose]
import {setTimeout} from 'node:timers/promises';
import {installOnce} from '../tools/install-apart.mjs';
import {startVisitor, until} from '../tools/visitor.mjs';
import {moreVendors} from './more-vendors.mjs';
import {startSite} from './page-each-site.mjs';
import {vendors} from './vendors.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const engine = option('--engine') ?? 'chromium';
const only = option('--only')?.split(',');
const isVerbose = process.argv.includes('--verbose');
const sideBySide = 6;

// without an act of the site's they have nothing more to say so soon, and nothing would be proved
const trackers = [...vendors, ...moreVendors].filter(({id, acts}) => (only ? only.includes(id) : acts));
installOnce(import.meta.dirname);
const site = await startSite(trackers);
const browser = await startVisitor(engine);

/** One tracker on one page: what it sent before a choice, after the yes, after what the visitor did next, and on leaving. */
async function watch(tracker, name, network, isNo) {
  const {url, requests, close} = await site.open(tracker, name, network);
  const take = () => requests.splice(0);
  const visitor = await browser.meet();
  const page = await visitor.open();
  const act = (times) => page.run(`act(arguments[0]); return true`, times);
  try {
    await page.goto(url);
    if (network) await page.run(`return ithn.ready.then(() => true)`);
    await act(0);
    await setTimeout(500);
    const before = take();
    if (network) await page.run(`return ithn.acceptAll().then(() => true)`);
    await until('it calls home', () => requests.length, 4000).catch(() => act(1));
    await until('it calls home', () => requests.length, 8000).catch(() => undefined);
    await act(2);
    await setTimeout(1500); // what it queues for later is in its queue
    const yes = take();
    if (isNo) await page.run(`return ithn.rejectAll().then(() => true)`);
    // what silences comes as a file of its own, on a busy machine later than in the time below
    const isSilenced = `return !String(Element.prototype.setAttributeNode).includes('[native code]')`;
    if (isNo) await until('the no has reached what runs', () => page.run(isSilenced));
    await setTimeout(400); // what was on its way has come
    const onTheWay = take();
    await act(3);
    await setTimeout(3000);
    await act(4);
    await setTimeout(1500);
    const after = take();
    const crashes = await page.run(`return crashes.filter((one) => !/shop: /.test(one))`);
    await page.goto('about:blank');
    await setTimeout(1000);
    return {before, yes, onTheWay, after, leaving: take(), crashes};
  } finally {
    await visitor.stop();
    await close();
  }
}

async function judge(tracker) {
  const control = await watch(tracker, 'control', undefined, false);
  const always = await watch(tracker, 'yes', 'off', false);
  const off = await watch(tracker, 'off', 'off', true);
  const block = await watch(tracker, 'block', 'block', true);
  const sent = ({after, leaving}) => after.length + leaving.length;
  const goesOn = [control, always].every((one) => sent(one));
  const faults = [
    ...(goesOn ? [] : ['does not go on in the controls: no proof']),
    ...[always, off, block].flatMap(({before}) => before).map((one) => `before a choice: ${one}`),
    ...Object.entries({off, block}).flatMap(([name, {yes, after, leaving}]) => [
      ...(yes.length || !always.yes.length ? [] : [`${name}: silent after the yes`]),
      ...after.map((one) => `${name}: after the no: ${one}`),
      ...leaving.map((one) => `${name}: on leaving: ${one}`),
    ]),
  ];
  return {tracker, control, always, off, block, faults};
}

const rows = [];
const waiting = [...trackers];
await Promise.all(
  Array.from({length: sideBySide}, async () => {
    for (let tracker = waiting.shift(); tracker; tracker = waiting.shift()) {
      const row = await judge(tracker);
      rows.push(row);
      console.log(`${row.faults.length ? '✗' : '✓'} ${tracker.name}`);
      for (const fault of new Set(row.faults)) console.log(`    ${fault}`);
      if (isVerbose) console.log(JSON.stringify(row, null, 1).slice(0, 6000));
    }
  }),
);
await browser.stop();
await site.close();

const line = (...cells) => `| ${cells.join(' | ')} |`;
const count = (one) => (one.length ? String(one.length) : '0');
console.log(
  `\n${line('tracker', 'goes on without us', 'on leaving', 'after a yes', 'on leaving', 'before a choice', 'after a no, off', 'on leaving', 'after a no, block', 'on leaving')}`,
);
console.log(line(...Array.from({length: 10}, () => '---')));
rows.sort((one, other) => one.tracker.name.localeCompare(other.tracker.name, 'en'));
for (const {tracker, control, always, off, block} of rows)
  console.log(
    line(
      tracker.name,
      ...[control.after, control.leaving, always.after, always.leaving].map(count),
      count([...always.before, ...off.before, ...block.before]),
      ...[off.after, off.leaving, block.after, block.leaving].map(count),
    ),
  );
const good = rows.filter(({faults}) => !faults.length).length;
console.log(`\n${engine}: ${good} of ${rows.length} trackers go on after a yes and are silent after a no`);
process.exitCode = good === rows.length ? 0 : 1;
