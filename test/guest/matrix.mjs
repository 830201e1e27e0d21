// The whole matrix in each engine, and 500 histories in Chromium, one after the other: `npm run test:matrix`.
import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import {engines} from '../tools/visitor.mjs';

const run = (file, ...parameters) => {
  console.log(`\n${file} ${parameters.join(' ')}`);
  return spawnSync(process.execPath, [resolve(import.meta.dirname, file), ...parameters], {stdio: 'inherit'}).status;
};
const results = [
  ...engines.map((engine) => run('run.mjs', '--whole', '--engine', engine)),
  run('random.mjs', '--seeds', '500'),
];
process.exitCode = results.every((status) => status === 0) ? 0 : 1;
