// Libraries that make the page out of a state, and bring it to the next one.
import {libraries, pageOf} from './libraries.mjs';

const thing = (id, kind, version = 1) => ({id, kind, version});
const [a, b, c, d] = [thing('a', 'script'), thing('b', 'iframe'), thing('c', 'img'), thing('d', 'script')];
const shown = (items, isLed = true) => ({isShown: true, isLed, items});

/** What happens to the page after the visitor's yes; each state follows from the one before. */
const steps = {
  'insert before': shown([a, b, c]),
  'insert one more': shown([d, a, b, c]),
  reorder: shown([c, b, a, d]),
  'remove one': shown([c, a, d]),
  'change an address': shown([thing('c', 'img', 2), a, d]),
  unmount: {isShown: false, items: []},
  'mount again': shown([a, b, c]),
  'mount again without what stood before it': shown([a, b, c], false),
};
/** A choice of them in which every two stand once one behind the other. */
const pairwise = ['insert before', 'insert one more', 'reorder', 'remove one', 'unmount', 'mount again'];

const look = `
  const section = document.querySelector('#place section');
  return section ? [...section.querySelectorAll('p, [id]')].map((one) => one.id || one.localName) : [];`;
const update = `return Promise.resolve(window.set(arguments[0])).then(() => true)`;

async function play({page, site, settle, say, until}, path, isHeld, names) {
  await page.goto(`${site.url}${path}?as=${isHeld ? 'held' : 'control'}`);
  await until('the library is there', () => page.run(`return !!window.set`));
  const log = [];
  const note = async (step) => {
    const requests = await settle();
    // a guest beside a script has no id, and goes when that has loaded
    const isAlone = () => page.run(`return [...document.querySelectorAll('#place script')].every(({id}) => id)`);
    await until('every guest has gone', isAlone);
    log.push({step, page: await page.run(look), requests, faults: await page.run(`return faults.splice(0)`)});
  };
  await page.run(update, shown([a, b, c], false));
  if (isHeld) {
    const before = await settle();
    log.push({step: 'before a choice', page: await page.run(look), requests: before, faults: []});
    await say(page, 'acceptAll');
  }
  await note('mount');
  for (const name of names) {
    await page.run(update, steps[name]);
    await note(name);
  }
  if (isHeld) {
    await say(page, 'rejectAll');
    await settle();
    await page.run(update, {isShown: false, items: []});
    await page.run(update, shown([a, b, c, d]));
    await note('after a no');
  }
  return log;
}

export const componentCases = (isWhole) =>
  libraries.map((library) => componentCase(library, isWhole ? Object.keys(steps) : pairwise));

function componentCase(library, names) {
  const [name, bundled, , scriptsRun] = library;
  return {
    name,
    library: name,
    bundled,
    async run(tools) {
      const {site, expect} = tools;
      const path = `/${name}`;
      site.page(path, pageOf(library));
      const control = await play(tools, path, false, names);
      const held = await play(tools, path, true, names);
      expect('before a choice', held.shift().requests, []);
      const last = held.pop();
      expect('after a no, requests', last.requests, []);
      expect('after a no, faults', last.faults, []);
      const isScript = (one) => /^[ad]-/.test(one);
      for (const [index, {step, page, requests, faults}] of held.entries()) {
        const wanted = control[index];
        expect(`${step}, the page`, page, wanted.page);
        expect(
          `${step}, faults`,
          faults.filter((one) => !wanted.faults.includes(one)),
          [],
        );
        // the browser may answer an image from memory
        const loaded = (all) => all.filter((one) => !isScript(one) && !one.startsWith('c-'));
        expect(`${step}, frames`, loaded(requests), loaded(wanted.requests));
        if (scriptsRun) expect(`${step}, scripts`, requests.filter(isScript), wanted.requests.filter(isScript));
      }
      expect('the image', new Set(held.flatMap(({requests}) => requests)).has('c-1'), true);
      // The browser never runs those of the others, so each runs once for us.
      if (scriptsRun === false)
        expect(
          'scripts',
          held
            .flatMap(({requests}) => requests)
            .filter(isScript)
            .sort(),
          ['a-1', 'd-1'],
        );
      else expect('scripts ran', held.flatMap(({requests}) => requests).some(isScript), true);
    },
  };
}
