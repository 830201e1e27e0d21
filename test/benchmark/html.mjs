// How long holding a page takes beside parse5's own parse and serialise and beside a pass of HTMLRewriter (lol-html, in
// WebAssembly, from the npm package `htmlrewriter`, installed for the run alone) that reads the same tags and changes nothing;
// and how much memory a stream of 50 MB keeps. By turns in one process; ratios, because times belong to a machine.
//   node test/benchmark/html.mjs [--rounds N] [FILE…]
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {parse, serialize} from 'parse5';
import {hold, holdStream} from '../../dist/npm/html.js';

/** What holding may take of parse5's own parse and serialise. */
const most = 1.3;
/** What a stream of 50 MB may keep more than one of 5 MB. */
const mostBytes = 10e6;

const {values, positionals: names} = parseArgs({
  allowPositionals: true,
  options: {rounds: {type: 'string', default: '25'}},
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'htmlrewriter-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, 'htmlrewriter@0.0.13'], {stdio: 'pipe'});
const {HTMLRewriter} = await import(pathToFileURL(join(folder, 'node_modules/htmlrewriter/node.mjs')).href);

const demo = (name) => resolve(import.meta.dirname, '../../demo', name);
const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  services: [
    {preset: 'google-analytics', id: 'G-ABC123'},
    {preset: 'meta-pixel', id: '123456789012345'},
    {preset: 'youtube'},
  ],
};
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
/** Milliseconds of processor time, whatever else the machine does. */
const cpu = async (run) => {
  const from = process.cpuUsage();
  await run();
  const {user, system} = process.cpuUsage(from);
  return (user + system) / 1000;
};

/** The attributes that holding looks at, in each tag that has one. */
const looked = {
  'script[src], iframe[src], img[src], source[src], video[src], audio[src], embed[src], input[src]': 'src',
  'link[href]': 'href',
  'img[srcset], source[srcset]': 'srcset',
  'object[data]': 'data',
};
const rewrite = (text) => {
  const rewriter = new HTMLRewriter();
  for (const [selector, name] of Object.entries(looked))
    rewriter.on(selector, {element: (element) => void element.getAttribute(name)});
  rewriter.on('script', {text: (piece) => void piece.text});
  return rewriter.transform(new Response(text)).text();
};

let missed = 0;
const verdict = (isMet) => {
  if (!isMet) missed++;
  return isMet ? 'pass' : 'FAIL';
};

const columns = ['kB', 'parse5', 'HTMLRewriter', 'hold', 'of parse5', 'of HTMLRewriter', `≤ ${most} of parse5`];
const line = (name, cells) =>
  name.padEnd(24) + cells.map((cell, at) => String(cell).padStart([8, 11, 14, 11, 11, 17, 18][at])).join('');
console.log(line('page', columns));
for (const [name, text] of texts) {
  const repeat = Math.max(1, Math.round(400_000 / text.length));
  const many = (run) => async () => {
    for (let turn = 0; turn < repeat; turn++) await run();
  };
  const ways = {
    parse5: many(() => serialize(parse(text))),
    rewriter: many(() => rewrite(text)),
    hold: many(() => hold(text, config)),
  };
  const times = {parse5: [], rewriter: [], hold: []};
  for (let turn = 0; turn < rounds + 5; turn++)
    for (const [way, run] of Object.entries(ways)) {
      const time = (await cpu(run)) / repeat;
      if (turn >= 5) times[way].push(time); // the first ones compile
    }
  const [alone, rewriter, held] = [median(times.parse5), median(times.rewriter), median(times.hold)];
  const ms = (time) => `${time.toFixed(2)} ms`;
  const ratios = [held / alone, held / rewriter].map((ratio) => ratio.toFixed(2));
  console.log(
    line(name, [
      Math.round(text.length / 1000),
      ms(alone),
      ms(rewriter),
      ms(held),
      ...ratios,
      verdict(held / alone <= most),
    ]),
  );
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const page = new TextEncoder().encode(shop(50));

/** The most that is alive at once while so many bytes of pages stream through; in bytes. */
async function keptBy(size) {
  let sent = 0;
  let most = 0;
  const source = new ReadableStream(
    {
      pull(controller) {
        if (sent >= size) return controller.close();
        controller.enqueue(page.slice());
        sent += page.length;
      },
    },
    {highWaterMark: 0},
  );
  let pieces = 0;
  for await (const piece of source.pipeThrough(holdStream(config))) {
    if (piece.length === 0 || ++pieces % 200) continue;
    collect();
    const {heapUsed, arrayBuffers} = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  }
  return most;
}
const [few, many] = [await keptBy(5e6), await keptBy(50e6)];
const more = many - few;
console.log(
  `${verdict(more <= mostBytes)}  a stream of 50 MB keeps ${(many / 1e6).toFixed(1)} MB at most, ${(more / 1e6).toFixed(1)} MB more than one of 5 MB (≤ ${mostBytes / 1e6})`,
);
console.log(missed ? `${missed} of the figures above are not what they must be` : 'every figure is what it must be');
process.exitCode = missed ? 1 : 0;
