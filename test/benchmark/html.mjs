// How long holding a page takes beside parse5's own parse and serialise on the same text, and how much memory a stream of
// 50 MB keeps. By turns in one process; ratios, because times belong to a machine.
//   node test/benchmark/html.mjs [FILE…]
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parse, serialize} from 'parse5';
import {hold, holdStream} from '../../dist/npm/html.js';

const demo = (name) => resolve(import.meta.dirname, '../../demo', name);
const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [
    {preset: 'google-analytics', id: 'G-ABC123'},
    {preset: 'meta-pixel', id: '123456789012345'},
    {preset: 'youtube'},
  ],
};
const names = process.argv.slice(2);
const texts = (names.length ? names : [demo('index.html'), demo('bakery/ar.html'), demo('bakery/en.html')]).map(
  (name) => [name.replace(/^.*\/demo\//, 'demo/'), readFileSync(name, 'utf8')],
);

/** A shop's page as builders write them: many elements, long class lists, addresses, a snippet. */
const card = (index) =>
  `<li class="card card--${index % 7} shadow rounded flex items-center" data-id="${index}"><a href="/p/${index}?from=list"><img src="/i/${index}.webp" srcset="/i/${index}.webp 1x, /i/${index}@2x.webp 2x" alt="Cake ${index}" loading="lazy"></a><h3>Cake &amp; coffee ${index}</h3><p>Plain text about it, <b>bold</b> and <em>other</em> words.</p><button type="button" onclick="add(${index})">Add</button></li>\n`;
const shop = (count) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"></script><script>gtag('config', 'G-ABC123')</script></head><body><ul>\n${Array.from({length: count}, (_, index) => card(index)).join('')}</ul></body></html>`;
texts.push(['a shop, 200 cards', shop(200)], ['a shop, 5,000 cards', shop(5000)]);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const cpu = (run) => {
  const from = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(from);
  return (user + system) / 1000;
};

console.log(
  `${'page'.padEnd(28)}${'kB'.padStart(8)}${'parse5'.padStart(9)}${'hold'.padStart(9)}${'ratio'.padStart(8)}`,
);
for (const [name, text] of texts) {
  const repeat = Math.max(1, Math.round(400_000 / text.length));
  const many = (run) => () => {
    for (let turn = 0; turn < repeat; turn++) run();
  };
  const ways = {parse5: many(() => serialize(parse(text))), hold: many(() => hold(text, config))};
  const times = {parse5: [], hold: []};
  for (let turn = 0; turn < 25; turn++)
    for (const [way, run] of Object.entries(ways)) {
      const time = cpu(run) / repeat;
      if (turn >= 5) times[way].push(time); // the first ones compile
    }
  const [alone, held] = [median(times.parse5), median(times.hold)];
  const cells = [
    Math.round(text.length / 1000),
    `${alone.toFixed(2)} ms`,
    `${held.toFixed(2)} ms`,
    (held / alone).toFixed(2),
  ];
  console.log(
    name.padEnd(28) + cells.map((cell, index) => String(cell).padStart(index === 3 || index === 0 ? 8 : 9)).join(''),
  );
}

const page = new TextEncoder().encode(shop(50));
const size = 50e6;
let sent = 0;
let most = 0;
let received = 0;
const source = new ReadableStream({
  pull(controller) {
    if (sent >= size) return controller.close();
    controller.enqueue(page.slice());
    sent += page.length;
  },
});
globalThis.gc?.();
const before = process.memoryUsage().rss;
for await (const chunk of source.pipeThrough(holdStream(config))) {
  received += chunk.length;
  most = Math.max(most, process.memoryUsage().rss - before);
}
console.log(
  `a stream of ${Math.round(received / 1e6)} MB: resident memory grew by at most ${Math.round(most / 1e6)} MB`,
);
