// Plays a history twice on pages of one library, with plain tags and always a yes, and held with the visitor's choices, and
// says what differs.
import {setTimeout} from 'node:timers/promises';
import {until} from '../tools/visitor.mjs';
import {makeHistory} from './histories.mjs';
import {pageOf} from './libraries.mjs';

/** What the page shows, and how each node of a thing looks; a node is numbered the first time that it is seen. */
const look = `
  window.numbers ??= new WeakMap(); window.count ??= 0;
  const section = document.querySelector('#place section');
  return [...(section?.querySelectorAll('p, [id], script') ?? [])].map((one) => {
    if (!numbers.has(one)) numbers.set(one, one.id || one.localName === 'p' ? ++count : 'guest');
    return {id: one.id || one.localName, number: numbers.get(one),
      attributes: [...one.attributes].map(({name, value}) => name + '=' + value).filter((text) => !/^(key|:[\\w-]+)=/.test(text)).sort()};
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
  const mayRun = new Map(); // address → those, and the nodes that a step took away as soon as they were granted
  const note = (map, scripts, seen) => {
    for (const item of scripts)
      map.set(file(item), (map.get(file(item)) ?? new Set()).add(seen.find(({id}) => id === item.id)?.number));
  };
  let former = []; // the scripts of the step before
  const log = [];
  for (const [index, {choice, does, state}] of steps.entries()) {
    const at = `step ${index} (${[choice, does].filter(Boolean).join(', ')})`;
    if (isHeld && choice) await choose(choice);
    if (isGranted && former.length) note(mayRun, former, await page.run(look));
    const before = isGranted ? undefined : site.requests.length;
    await page.run(`return Promise.resolve(window.set(arguments[0])).then(() => true)`, state);
    const alone = `return [...document.querySelectorAll('#place script')].every(({id}) => id)`; // a guest has none
    if (isGranted) {
      const isThere = ({kind, ...item}) => count(file(item)) > 0 || (kind === 'script' && !isHeld && !runsInPlace);
      const missing = () => state.items.filter((item) => !isThere(item)).map(file);
      await until(`all is there`, () => !missing().length, 5000).catch(() => fail(`${at}: not loaded: ${missing()}`));
      await until(`no guest is left`, () => page.run(alone), 5000).catch(() => fail(`${at}: a guest is left`));
    }
    const seen = await page.run(look);
    const scripts = state.items.filter(({kind}) => kind === 'script');
    former = scripts;
    if (isGranted && runsInPlace) {
      // each node that was there while it was granted has run its script
      note(runs, scripts, seen);
      note(mayRun, scripts, seen);
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
    // what the browser never runs in place runs once for each address in a document;
    // what it runs in place, once for each node; where that hangs on the engine, nothing is judged
    const most = runsInPlace ? mayRun.get(address)?.size : 1;
    if (runsInPlace !== undefined && most !== undefined && count(address) > most)
      fail(`${address} ran ${count(address)} times, wanted ${most}`);
  }
  return {log, faults, requests: site.requests.splice(0)};
}

/**
 * What is wrong with a history of a library, in words; nothing where all is well.
 * @param {{browser: object, site: object}} tools A visitor of `test/tools/visitor.mjs`, Chromium or Firefox, and the site.
 * @param {[string, string, string, boolean?]} library One of `libraries`.
 * @returns {Promise<{history: object, faults: string[]}>}
 */
export async function judgeHistory({browser, site}, library, seed) {
  const history = makeHistory(seed);
  const faults = [];
  const fail = (text) => faults.push(text);
  site.page(`/random-${library[0]}`, pageOf(library));
  const visitor = await browser.meet();
  try {
    const page = await visitor.open();
    site.requests.length = 0;
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
    fail(String(error).slice(0, 300));
  }
  await visitor.stop();
  return {history, faults};
}
