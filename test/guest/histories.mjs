// Histories of a page out of a seed: what a framework does with its list, and what the visitor chooses in between.
import {createRandom} from '../chaos/random.mjs';

const kinds = {a: 'script', b: 'iframe', c: 'img', d: 'script', e: 'iframe', f: 'script'};

/**
 * @param {number} seed
 * @returns {{isAlwaysYes: boolean, steps: {choice?: 'acceptAll' | 'rejectAll', does: string, state: object}[]}}
 */
export function makeHistory(seed, length = 8) {
  const {next: random, one: pick, weighted} = createRandom(seed);
  const isAlwaysYes = seed % 2 === 0;
  let isGranted = isAlwaysYes;
  let state = {isShown: true, isLed: random() < 0.5, items: []};
  const versions = {};
  const change = (items, isLed = state.isLed) => ({isShown: true, isLed, items});
  const operations = {
    insert() {
      const absent = Object.keys(kinds).filter((id) => !state.items.some((item) => item.id === id));
      if (!absent.length) return change(state.items);
      const id = pick(absent);
      const items = [...state.items];
      items.splice(Math.floor(random() * (items.length + 1)), 0, {id, kind: kinds[id], version: versions[id] ?? 1});
      return change(items);
    },
    remove() {
      const gone = pick(state.items);
      return change(state.items.filter((item) => item !== gone));
    },
    shuffle: () =>
      change(
        state.items
          .map((item) => [random(), item])
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item),
      ),
    address() {
      const {id} = pick(state.items.filter(({kind}) => kind !== 'script')) ?? {};
      if (id) versions[id] = (versions[id] ?? 1) + 1;
      return change(state.items.map((item) => (item.id === id ? {...item, version: versions[id]} : item)));
    },
    lead: () => change(state.items, !state.isLed),
    unmount: () => ({isShown: false, isLed: state.isLed, items: []}),
    'mount all': () => change(Object.keys(kinds).map((id) => ({id, kind: kinds[id], version: versions[id] ?? 1}))),
  };
  const often = {insert: 3, remove: 1, shuffle: 2, address: 1, lead: 1, unmount: 1, 'mount all': 1};
  const steps = [];
  for (let index = 0; index < length; index++) {
    const does = index ? weighted(often) : 'mount all';
    state = operations[does]();
    const isChanged = !isAlwaysYes && random() < 0.4;
    if (isChanged) isGranted = !isGranted;
    steps.push({...(isChanged && {choice: isGranted ? 'acceptAll' : 'rejectAll'}), does, state});
  }
  return {isAlwaysYes, steps};
}
