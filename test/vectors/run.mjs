// How much each strength of the gate stops: live tags and code that nobody marked, against two servers of our own.
//   node test/vectors/run.mjs                all gates but `ithn/html`; fails where a bound is broken
//   node test/vectors/run.mjs --only img,fetch --gates none,guard
//   node test/vectors/run.mjs --write        with `ithn/html` in front too; the table into demo/docs/gate.md
//   node test/vectors/run.mjs --json FILE    the same as JSON
import {writeFileSync} from 'node:fs';
import {chromium} from '@playwright/test';
import {hold} from '../../dist/npm/html.js';
import {contentSecurityPolicy} from '../../dist/npm/server.js';
import {lockMeta} from '../../dist/npm/vite.js';
import {chromiumFlags, headlessShellPath} from '../tools/browsers.mjs';
import {reportResults} from '../run/results.mjs';
import {aboveLibrary, inHeaders, inHtml} from './in-html.mjs';
import {inScripts} from './in-scripts.mjs';
import {startServers} from './servers.mjs';
import {writeTable} from './table.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const config = (gate, isDeclared) => ({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  ui: 'none',
  // a page that is one file for all lets in whoever is declared; there the third party is one that nobody declared
  services: [{id: 'tracker', categories: 'beacon', hosts: [isDeclared ? '127.0.0.1' : 'declared.example']}],
  gate,
});

// most of 110 that may reach the third party, and run its code
const gates = {
  none: {},
  guard: {gate: {network: 'block'}, bound: [40, 3]},
  // left out unless named or written: held.mjs proves what the parser makes, in less time
  'ithn/html and guard': {gate: {network: 'block'}, isHeld: true, bound: [16, 1]},
  'guard and lock (c)': {gate: {network: 'block', lock: true}, bound: [27, 1]},
  'guard and meta (b)': {gate: {network: 'block', lock: true}, meta: true, bound: [12, 1]},
  'guard and header (a)': {gate: {network: 'block', lock: true}, header: true, bound: [10, 0]},
};
const names = [
  ...new Set([
    ...Object.keys(inHtml),
    ...Object.keys(inScripts),
    ...Object.keys(aboveLibrary),
    ...Object.keys(inHeaders),
  ]),
];
const wanted = option('--only')?.split(',') ?? names;
const wantedGates =
  option('--gates')?.split(',') ??
  Object.keys(gates).filter((gate) => process.argv.includes('--write') || !gates[gate].isHeld);

const servers = await startServers();
const browser = await chromium.launch({executablePath: headlessShellPath(), args: chromiumFlags});
const slug = (gate) => gate.replaceAll(/[^a-z]+/g, '-');

function prepare(gate, name) {
  const {gate: how, meta, header, isHeld} = gates[gate];
  const at = (extension) => `${servers.stranger}/${slug(gate)}/${name}.${extension}`;
  const key = `${slug(gate)}/${name}`;
  servers.code.set(key, (inScripts[name]?.(at) ?? '').replaceAll(/\/(redirect|proxy|worker)\//g, `/$1/${slug(gate)}/`));
  servers.code.set(`${key}/worker`, `fetch('${at('txt')}').catch(() => {})`);
  const library = how
    ? `<script type="application/json" id="c">${JSON.stringify(config(how, !meta))}</script><script src="/dist/ithn.js" data-config="#c"></script>`
    : '';
  const html = `<!doctype html><html><head><meta charset="utf-8">${meta ? lockMeta(config(how, !meta)) : ''}${aboveLibrary[name]?.(at) ?? ''}${library}</head>
    <body>${inHtml[name]?.(at) ?? ''}${inScripts[name] ? `<script src="/code/${key}.js"></script>` : ''}${name === 'header-reporting' ? '<img src="/none.gif">' : ''}</body></html>`;
  servers.pages.set(`/page/${key}`, {
    html: isHeld ? hold(html, config(how, true), {url: servers.site}).html : html,
    headers: {
      ...inHeaders[name]?.(at),
      ...(header && {'content-security-policy': contentSecurityPolicy('', config(how, !meta))}),
    },
  });
  return `${servers.site}/page/${key}`;
}

async function visit(gate, name) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(prepare(gate, name), {waitUntil: 'commit', timeout: 15_000}).catch(() => {});
    await page.waitForLoadState('load', {timeout: 8000}).catch(() => {});
    await page.waitForTimeout(1500);
    await page.goto('about:blank').catch(() => {});
    await page.waitForTimeout(300);
  } finally {
    await context.close();
  }
}

const work = wantedGates.flatMap((gate) => wanted.map((name) => [gate, name]));
await Promise.all(
  Array.from({length: 12}, async () => {
    for (let next; (next = work.shift());) await visit(...next);
  }),
);
await browser.close();
servers.close();

const result = (gate, name) => {
  const key = `${slug(gate)}/${name}`;
  return servers.ran.has(key) ? 'ran' : servers.reached.has(key) ? 'sent' : '·';
};
const width = Math.max(...wantedGates.map((gate) => gate.length)) + 2;
console.log(`${''.padEnd(30)}${wantedGates.map((gate) => gate.padEnd(width)).join('')}`);
for (const name of wanted)
  console.log(`${name.padEnd(30)}${wantedGates.map((gate) => result(gate, name).padEnd(width)).join('')}`);

// what the control does not see proves nothing about the others
const seen = wanted.filter((name) => !wantedGates.includes('none') || result('none', name) !== '·');
const counts = Object.fromEntries(
  wantedGates.map((gate) => [
    gate,
    {
      reached: seen.filter((name) => result(gate, name) !== '·').length,
      ran: seen.filter((name) => result(gate, name) === 'ran').length,
    },
  ]),
);
const failures = [];
for (const gate of wantedGates) {
  const {reached, ran} = counts[gate];
  const bound = gates[gate].bound;
  const isOver = bound && !option('--only') && (reached > bound[0] || ran > bound[1]);
  if (isOver)
    failures.push({title: gate, message: `reached ${reached}, ran ${ran}; bound ${bound[0]} and ${bound[1]}`});
  console.log(
    `${gate.padEnd(24)} reached ${reached} of ${seen.length}, ran ${ran}${bound ? ` (bound ${bound[0]} and ${bound[1]})` : ''}${isOver ? ' BROKEN' : ''}`,
  );
}
if (!option('--only') && seen.length < 105) {
  const message = `reached by ${seen.length} vectors only, not by ${wanted.filter((name) => !seen.includes(name))}`;
  failures.push({title: 'the control', message});
  console.log(`the control was ${message}`);
}
const rows = Object.fromEntries(wanted.map((name) => [name, wantedGates.map((gate) => result(gate, name))]));
if (option('--json'))
  writeFileSync(option('--json'), JSON.stringify({gates: wantedGates, counts, seen: seen.length, rows}, null, 1));
if (process.argv.includes('--write')) writeTable({gates: wantedGates, counts, seen: seen.length, rows});
const reachedBy = Object.entries(counts).flatMap(([gate, {reached}]) => (gate === 'none' ? [] : [[gate, reached]]));
// of each gate, and of the control
reportResults('vectors', {
  passed: wantedGates.length - failures.length,
  failed: failures.length,
  failures,
  facts: option('--only') ? {} : {vectors: {of: seen.length, reached: Object.fromEntries(reachedBy)}},
});
