// Random histories: what frameworks do with their lists, and what the visitor chooses in between. Nothing denied loads;
// everything granted loads, as often as on the same page with plain tags and always a yes; nobody throws; and the DOM is
// the one that the framework has made, node by node.
//   node test/guest/install.mjs && node test/guest/random.mjs [--seeds 500] [--from 1] [--engine chromium] [--only vue]
import {startVisitor} from '../tools/visitor.mjs';
import {bundle} from './bundle.mjs';
import {judgeHistory} from './judge-history.mjs';
import {libraries} from './libraries.mjs';
import {startSite} from './site.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const engine = option('--engine') ?? 'chromium';
const only = option('--only')?.split(',');
const from = Number(option('--from') ?? 1);
const seeds = Array.from({length: Number(option('--seeds') ?? 500)}, (_, index) => from + index);
const chosen = libraries.filter(([name]) => !only || only.includes(name));

const bundles = new Map();
for (const name of new Set(chosen.map(([, bundled]) => bundled))) bundles.set(name, await bundle(name));
const site = await startSite(bundles);
const browser = await startVisitor(engine);
let failed = 0;
for (const seed of seeds) {
  const library = chosen[seed % chosen.length];
  const {history, faults} = await judgeHistory({browser, site}, library, seed);
  if (!faults.length) continue;
  failed++;
  const does = history.steps.map(({choice, does}) => [choice, does].filter(Boolean).join(' + '));
  console.log(`✗ seed ${seed} (${library[0]}): ${does.join(', ')}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
await browser.stop();
await site.close();
console.log(
  `${engine}: ${seeds.length - failed} of ${seeds.length} histories, from seed ${from}; again: --from SEED --seeds 1 --only LIBRARY`,
);
process.exitCode = failed ? 1 : 0;
