// Markup that a library puts into the page as a text, renders again as it was, changes, and takes away. The browser runs no
// script of such a text, so each held one runs once in a document.
import {until} from '../tools/visitor.mjs';

const thing = (id, kind, version = 1) => ({id, kind, version});
const things = [thing('a', 'script'), thing('b', 'iframe'), thing('c', 'img')];
const steps = {
  mount: {count: 1, things},
  'render again': {count: 2, things},
  'change an address': {count: 3, things: [thing('a', 'script'), thing('b', 'iframe', 2), thing('c', 'img')]},
  unmount: {count: 4, things: []},
  'mount again': {count: 5, things},
};

const set = `
  const {count, things} = arguments[0];
  const write = (item) => {
    const [tag, attributes] = make(item);
    const text = Object.entries(attributes).map(([name, value]) => name + '="' + value + '"').join(' ');
    return '<' + tag + ' ' + text + '>' + (tag === 'img' ? '' : '</' + tag + '>');
  };
  return Promise.resolve(window.set({count: String(count), html: things.map(write).join('')})).then(() => true)`;
const look = `return [...document.querySelectorAll('#place section > *')].map(({id}) => id)`;

async function play({page, site, settle, say}, path, isHeld) {
  await page.goto(`${site.url}${path}?as=${isHeld ? 'held' : 'control'}`);
  await until('the library is there', () => page.run(`return !!window.set`));
  const log = [];
  const step = async (name, state) => {
    await page.run(set, state);
    const requests = await settle();
    const isAlone = () => page.run(`return [...document.querySelectorAll('#place script')].every(({id}) => id)`);
    await until('every guest has gone', isAlone);
    log.push({name, requests, page: await page.run(look), faults: await page.run(`return faults.splice(0)`)});
  };
  if (isHeld) {
    await step('before a choice', steps.mount);
    await page.run(set, {count: 0, things: []});
    await say(page, 'acceptAll');
  }
  for (const [name, state] of Object.entries(steps)) await step(name, state);
  if (isHeld) {
    await say(page, 'rejectAll');
    await settle();
    await page.run(set, {count: 0, things: []});
    await step('after a no', steps.mount);
  }
  return log;
}

const libraries = ['react', 'preact', 'vue', 'svelte', 'solid', 'lit', 'angular', 'alpine'];

export const rawCases = (isWhole) =>
  libraries
    .filter((name) => isWhole || ['react', 'svelte', 'angular', 'alpine'].includes(name))
    .map((name) => ({
      name: `${name}, markup as a text`,
      library: name,
      bundled: name,
      async run(tools) {
        const {site, expect} = tools;
        const path = `/${name}-raw`;
        site.page(
          path,
          () => `<body><div id="place"></div><script src="/bundle/${name}"></script>
            <script>Promise.resolve(guest.startRaw(document.querySelector('#place'))).then((set) => (window.set = set))</script>`,
        );
        const control = await play(tools, path, false);
        const [first, ...held] = await play(tools, path, true);
        const last = held.pop();
        for (const {name: step, requests, faults} of [first, last]) expect(step, [requests, faults], [[], []]);
        const frames = (all) => all.filter((one) => one.startsWith('b'));
        for (const [index, {name: step, page, requests, faults}] of held.entries()) {
          const wanted = control[index];
          expect(`${step}, the page`, page, wanted.page);
          expect(`${step}, faults`, faults, wanted.faults);
          expect(`${step}, frames`, frames(requests), frames(wanted.requests));
        }
        const all = held.flatMap(({requests}) => requests);
        expect('the image', all.includes('c-1'), true);
        expect(
          'scripts',
          all.filter((one) => one.startsWith('a')),
          ['a-1'],
        );
      },
    }));
