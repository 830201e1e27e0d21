// Histories that have failed once, each with what was wrong.
import {judgeHistory} from './judge-history.mjs';
import {libraries} from './libraries.mjs';

/** Library, seed. */
const kept = [
  // the morph took the guest beside a script, which had its id, for the script
  ['alpine-morph', 53],
  ['alpine-morph', 251],
  ['alpine-morph', 287],
  ['alpine-morph', 377],
  ['alpine-morph', 431],
  ['alpine-morph', 485],
  // what the yes had run was taken away in the same step
  ['svelte', 175],
  ['vue', 255],
  ['dom', 441],
  ['vue', 453],
  ['preact', 479],
];

/** For the engines in which a test can be a visitor of its own. */
export const keptCases = () =>
  kept.map(([name, seed]) => {
    const library = libraries.find(([other]) => other === name);
    return {
      name: `history ${seed} of ${name}`,
      library: name,
      bundled: library[1],
      async run({browser, site, expect}) {
        expect('faults', (await judgeHistory({browser, site}, library, seed)).faults, []);
      },
    };
  });
