// `npm test`: the whole suite in one command, on a machine that has nothing but Node, npm and git.
//   npm test                        everything
//   npm run test:quick              types, lint, Node, unit tests and footprints: for between two edits
//   npm test -- --only unit,e2e     the named parts, and what they need
//   npm test -- --list              the parts
//   npm test -- --verbose           with what each part printed, though it passed
//   npm test -- --cores 4           as many parts side by side as four cores bear
//   npm test -- --write             the table of what was proved, into demo/docs/proof.md
//   CHAOS_SEED=7 npm test -- --only chaos   the same unlucky life again
// The parts are in run/parts.mjs. The last line is `N passed, N failed`. Only Node's own modules are imported until npm
// has installed the others.
import {availableParallelism} from 'node:os';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {install} from './run/install.mjs';
import {parts} from './run/parts.mjs';
import {provisions} from './run/provisions.mjs';
import {printFailedNames, printFailures, printTable, total} from './run/print.mjs';
import {forget, keep} from './tools/proof.mjs';
import {runAll} from './run/runner.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const {values: options} = parseArgs({
  options: {
    only: {type: 'string'},
    cores: {type: 'string', default: String(availableParallelism())},
    quick: {type: 'boolean'},
    list: {type: 'boolean'},
    verbose: {type: 'boolean'},
    write: {type: 'boolean'},
  },
});

if (options.list) {
  for (const {name, title, isQuick} of parts) console.log(`${name.padEnd(20)}${title}${isQuick ? ' (quick)' : ''}`);
  process.exit(0);
}
const only = options.only?.split(',');
const unknown = only?.filter((name) => !parts.some((part) => part.name === name)) ?? [];
if (unknown.length) {
  console.error(`--only may name ${parts.map(({name}) => name).join(', ')} (received ${unknown.join(', ')}).`);
  process.exit(2);
}
const chosen = parts.filter(({name, isQuick}) => (only ? only.includes(name) : isQuick || !options.quick));

if (!install()) {
  console.error('npm ci failed, so nothing could be tested.\n\n0 passed, 1 failed');
  process.exit(1);
}
// a part that is run alone adds to what is known; the whole suite begins anew
if (!only && !options.quick) forget();

const started = Date.now();
const results = await runAll(chosen, provisions, {cores: Number(options.cores), isVerbose: options.verbose});
for (const result of results) if (result.engine) keep(result);

printFailures(results);
printTable(results, Date.now() - started);
const {printProof, writeProof} = await import('./tools/proof-table.mjs');
if (results.some(({engine}) => engine)) printProof();
if (options.write) await writeProof();
if (total(results, 'failed')) console.log();
printFailedNames(results);
console.log(`\n${total(results, 'passed')} passed, ${total(results, 'failed')} failed`);
process.exitCode = total(results, 'failed') ? 1 : 0;
