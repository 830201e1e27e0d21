// Processor time of an uncached page of WordPress with the plugin against without it: paired runs on one server, in turns.
//   node test/benchmark/wordpress.mjs [--runs 5] [--requests 200]
// Needs dist/ (npm run build), and WordPress from Debian's packages (installed where it may).
import {parseArgs} from 'node:util';
import {ensureWordpress} from '../wordpress/ensure-wordpress.mjs';
import {startWordpress} from '../wordpress/start-wordpress.mjs';

const limit = 1.1;
const {values: options} = parseArgs({
  options: {runs: {type: 'string', default: '5'}, requests: {type: 'string', default: '200'}},
});
const [runs, requests] = [options.runs, options.requests].map(Number);
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

if (!ensureWordpress()) process.exit(2);
const shop = await startWordpress();
try {
  const ratios = [];
  for (let run = 1; run <= runs; run += 1) {
    const without = await measure(false);
    const withIt = await measure(true);
    ratios.push(withIt / without);
    console.log(
      `run ${run}: ${without.toFixed(2)} ms a request without the plugin, ${withIt.toFixed(2)} ms with it, ` +
        `${(withIt / without).toFixed(3)} ×`,
    );
  }
  const ratio = median(ratios);
  console.log(
    `median of ${runs}: ${ratio.toFixed(3)} × (limit ${limit.toFixed(2)}): ${ratio <= limit ? 'pass' : 'fail'}`,
  );
  process.exitCode = ratio <= limit ? 0 : 1;
} finally {
  await shop.stop();
}

/** Milliseconds of processor time that the server spends on one request of the front page. */
async function measure(isActive) {
  const call = isActive ? "activate_plugin('ithn/ithn.php')" : "deactivate_plugins('ithn/ithn.php')";
  shop.run(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${call};`);
  await ask(10); // until what PHP keeps of its files is there
  const before = shop.processorSeconds();
  await ask(requests);
  return ((shop.processorSeconds() - before) * 1000) / requests;

  async function ask(times) {
    for (let time = 0; time < times; time += 1) {
      const html = await (await fetch(shop.url)).text();
      if (html.includes('id="ithn-config"') !== isActive) throw new Error('the plugin is not as it was set');
    }
  }
}
