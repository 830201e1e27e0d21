// Random histories: what frameworks do with their lists, and what the visitor chooses in between. Nothing denied loads;
// everything granted loads, as often as on the same page with plain tags and always a yes; nobody throws; and the DOM is
// the one that the framework has made, node by node.
//   node test/guest/install.mjs && node test/guest/random.mjs [--seeds 500] [--from 1] [--engine chromium] [--only vue]
import {setTimeout} from 'node:timers/promises';
import {startVisitor, until} from '../tools/visitor.mjs';
import {bundle} from './bundle.mjs';
import {makeHistory} from './histories.mjs';
import {startSite} from './site.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** Name, bundle, function, and whether the browser runs its scripts in place: not known where that hangs on the engine. */
const libraries = [
  ['dom', 'dom', 'start', true],
  ['react', 'react', 'start', false],
  ['preact', 'preact', 'start', true],
  ['vue', 'vue', 'start', true],
  ['svelte', 'svelte', 'start', true],
  ['solid', 'solid', 'start', false],
  ['lit', 'lit', 'start', false],
  ['idiomorph', 'morph', 'startIdiomorph', undefined],
  ['alpine-morph', 'morph', 'startAlpine', undefined],
];

/** What the page shows, and how each node of a thing looks; a node is numbered the first time that it is seen. */
const look = `
  window.numbers ??= new WeakMap(); window.count ??= 0;
  const section = document.querySelector('#place section');
  return [...(section?.children ?? [])].map((one) => {
    if (!numbers.has(one)) numbers.set(one, ++count);
    return {id: one.id || one.localName, number: numbers.get(one),
      attributes: [...one.attributes].map(({name, value}) => name + '=' + value).filter((text) => !/^key=/.test(text)).sort()};
  });`;
const wantedLook = `return arguments[0].map((item) => Object.entries(make(item)[1]).map(([name, value]) => name + '=' + value).sort())`;

const file = ({id, version}) => `${id}-${version}`;

/** Plays a history on a page; where the page is held also the visitor's choices, and judges each step. */
async function play({page, site, fail}, [name, , , runsInPlace], {isAlwaysYes, steps}, isHeld) {
  await page.goto(`${site.url}/random-${name}?as=${isHeld ? 'held' : 'control'}`);
  await until('the library is there', () => page.run(`return !!window.set`));
  let isGranted = !isHeld;
  const choose = async (choice) => {
    await page.run(`return ithn[arguments[0]]().then(() => true)`, choice);
    isGranted = choice === 'acceptAll';
  };
  if (isHeld && isAlwaysYes) await choose('acceptAll');
  const count = (one) => site.requests.filter((request) => request === one).length;
  const runs = new Map(); // address → nodes that must have run it
  const log = [];
  for (const [index, {choice, does, state}] of steps.entries()) {
    const at = `step ${index} (${[choice, does].filter(Boolean).join(', ')})`;
    if (isHeld && choice) await choose(choice);
    const before = isGranted ? undefined : site.requests.length;
    await page.run(`return Promise.resolve(window.set(arguments[0])).then(() => true)`, state);
    const alone = `const ids = [...document.querySelectorAll('#place [id]')].map(({id}) => id); return new Set(ids).size === ids.length`;
    if (isGranted) {
      const isThere = ({kind, ...item}) => count(file(item)) > 0 || (kind === 'script' && !isHeld && !runsInPlace);
      const missing = () => state.items.filter((item) => !isThere(item)).map(file);
      await until(`all is there`, () => !missing().length, 5000).catch(() => fail(`${at}: not loaded: ${missing()}`));
      await until(`no guest is left`, () => page.run(alone), 5000).catch(() => fail(`${at}: a guest is left`));
    }
    const seen = await page.run(look);
    if (isGranted && runsInPlace) {
      // each node that was there while it was granted has run its script
      const scripts = state.items.filter(({kind}) => kind === 'script');
      for (const item of scripts)
        runs.set(file(item), (runs.get(file(item)) ?? new Set()).add(seen.find(({id}) => id === item.id)?.number));
      const isRun = (item) => count(file(item)) >= runs.get(file(item)).size;
      await until(`all have run`, () => scripts.every(isRun), 5000).catch(() =>
        fail(`${at}: not run: ${scripts.filter((item) => !isRun(item)).map(file)}`),
      );
    }
    const wanted = [...(state.isShown && state.isLed ? ['p'] : []), ...state.items.map(({id}) => id)];
    const found = seen.map(({id}) => id);
    if (String(found) !== String(wanted)) fail(`${at}: the page is ${found}, wanted ${wanted}`);
    if (isHeld) {
      const looks = await page.run(wantedLook, state.items);
      state.items.forEach(({id}, place) => {
        const one = seen.find((other) => other.id === id)?.attributes;
        if (one && String(one) !== String(looks[place])) fail(`${at}: ${id} looks like ${one}, wanted ${looks[place]}`);
      });
    }
    const late = before === undefined ? [] : site.requests.slice(before);
    if (late.length) fail(`${at}: denied, and loaded: ${late}`);
    log.push(seen.map(({id, number}) => `${id}${number}`).join());
  }
  if (isHeld && !isGranted)
    await setTimeout(300); // what is wrongly asked for has come
  else await setTimeout(100);
  const faults = await page.run(`return faults`);
  for (const address of isHeld ? new Set(site.requests.filter((one) => /^[adf]-/.test(one))) : []) {
    // what the browser never runs in place runs once for each address in a document
    const most = runsInPlace === false ? 1 : runs.get(address)?.size;
    if (most !== undefined && count(address) > most) fail(`${address} ran ${count(address)} times, wanted ${most}`);
  }
  return {log, faults, requests: site.requests.splice(0)};
}

const engine = option('--engine') ?? 'chromium';
const only = option('--only')?.split(',');
const from = Number(option('--from') ?? 1);
const seeds = Array.from({length: Number(option('--seeds') ?? 500)}, (_, index) => from + index);
const chosen = libraries.filter(([name]) => !only || only.includes(name));

const bundles = new Map();
for (const name of new Set(chosen.map(([, bundled]) => bundled))) bundles.set(name, await bundle(name));
const site = await startSite(bundles);
for (const [name, bundled, start] of chosen)
  site.page(
    `/random-${name}`,
    () => `<body><div id="place"></div><script src="/bundle/${bundled}"></script>
      <script>window.set = guest.${start}(document.querySelector('#place'))</script>`,
  );
const browser = await startVisitor(engine);
let failed = 0;
for (const seed of seeds) {
  const library = chosen[seed % chosen.length];
  const history = makeHistory(seed);
  const faults = [];
  const visitor = await browser.meet();
  const page = await visitor.open();
  try {
    site.requests.length = 0;
    const fail = (text) => faults.push(text);
    const control = await play({page, site, fail: (text) => fail(`control: ${text}`)}, library, history, false);
    const held = await play({page, site, fail}, library, history, true);
    const news = held.faults.filter((one) => !control.faults.includes(one));
    if (news.length) fail(`faults: ${news}`);
    if (String(held.log) !== String(control.log))
      fail(`nodes: ${held.log.join(' | ')}, wanted ${control.log.join(' | ')}`);
    // where there is always a yes, just as often; the browser may answer an image from memory, and runs no script there
    const loaded = ({requests}) =>
      requests.filter((one) => !one.startsWith('c-') && (library[3] || !/^[adf]-/.test(one))).sort();
    if (history.isAlwaysYes && String(loaded(held)) !== String(loaded(control)))
      fail(`loaded ${loaded(held)}, wanted ${loaded(control)}`);
  } catch (error) {
    faults.push(String(error).slice(0, 300));
  }
  await visitor.stop();
  if (!faults.length) continue;
  failed++;
  console.log(
    `✗ seed ${seed} (${library[0]}): ${history.steps.map(({choice, does}) => [choice, does].filter(Boolean).join(' + ')).join(', ')}`,
  );
  for (const fault of faults) console.log(`    ${fault}`);
}
await browser.stop();
await site.close();
console.log(
  `${engine}: ${seeds.length - failed} of ${seeds.length} histories, from seed ${from}; again: --from SEED --seeds 1`,
);
process.exitCode = failed ? 1 : 0;
