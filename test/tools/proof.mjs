// What each part of `npm test` has found out about an engine, until the table at the end is made of it.
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';

const folder = resolve(import.meta.dirname, '../../.cache/proof');

/** Keeps what a part has shown of its engine, instead of what it showed before. */
export function keep({name, engine, proves, passed, failed, specs, facts}) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    resolve(folder, `${name}.json`),
    JSON.stringify({engine, proves, passed, failed, specs, facts}, null, 1),
  );
}

/** What is known of an engine so far: counts and outcomes by what they prove, outcomes of specs, and facts. */
export function known(engine) {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const all = files.map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')));
  const result = {tests: {}, parts: {}, specs: []};
  for (const {proves, passed, failed, specs = [], facts} of all.filter((one) => one.engine === engine)) {
    result.tests[proves] = (result.tests[proves] ?? 0) + passed;
    result.parts[proves] = (result.parts[proves] ?? true) && failed === 0;
    result.specs.push(...specs);
    Object.assign(result, facts);
  }
  return result;
}

/** Forgets a former run. */
export const forget = () => rmSync(folder, {recursive: true, force: true});
