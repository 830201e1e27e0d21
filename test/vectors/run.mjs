// How much each strength of the gate stops: live tags and code that nobody marked, against two servers of our own.
//   node test/vectors/run.mjs                all gates and vectors; fails where a bound is broken
//   node test/vectors/run.mjs --only img,fetch --gates none,guard
//   node test/vectors/run.mjs --write        the table into demo/docs/gate.html
//   node test/vectors/run.mjs --json FILE    the same as JSON
import {writeFileSync} from 'node:fs';
import {chromium} from '@playwright/test';
import {contentSecurityPolicy} from '../../dist/npm/server.js';
import {lockMeta} from '../../dist/npm/vite.js';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {keep} from '../tools/proof.mjs';
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
const wantedGates = option('--gates')?.split(',') ?? Object.keys(gates);

const servers = await startServers();
const browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});
const slug = (gate) => gate.replaceAll(/[^a-z]+/g, '-');

function prepare(gate, name) {
  const {gate: how, meta, header} = gates[gate];
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
    html,
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
  Array.from({length: 6}, async () => {
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
let failures = 0;
for (const gate of wantedGates) {
  const {reached, ran} = counts[gate];
  const bound = gates[gate].bound;
  const isOver = bound && !option('--only') && (reached > bound[0] || ran > bound[1]);
  if (isOver) failures++;
  console.log(
    `${gate.padEnd(24)} reached ${reached} of ${seen.length}, ran ${ran}${bound ? ` (bound ${bound[0]} and ${bound[1]})` : ''}${isOver ? ' BROKEN' : ''}`,
  );
}
if (!option('--only') && seen.length < 105) {
  failures++;
  console.log(
    `the control was reached by ${seen.length} vectors only: ${wanted.filter((name) => !seen.includes(name))}`,
  );
}
const rows = Object.fromEntries(wanted.map((name) => [name, wantedGates.map((gate) => result(gate, name))]));
if (option('--json'))
  writeFileSync(option('--json'), JSON.stringify({gates: wantedGates, counts, seen: seen.length, rows}, null, 1));
if (process.argv.includes('--write')) writeTable({gates: wantedGates, counts, seen: seen.length, rows});
if (!option('--only')) {
  const reached = Object.entries(counts).filter(([gate]) => gate !== 'none');
  keep('chromium', {
    vectors: {of: seen.length, reached: Object.fromEntries(reached.map(([gate, {reached}]) => [gate, reached]))},
  });
}
process.exitCode = failures ? 1 : 0;
