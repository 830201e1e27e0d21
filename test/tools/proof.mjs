// What each part of `npm test` has found out about an engine, until the table at the end is made of it.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';

const folder = resolve(import.meta.dirname, '../../.cache/proof');
const fileOf = (name) => resolve(folder, `${name}.json`);

/** What is known of an engine so far: `{}` before anything is. */
export const known = (name) => (existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : {});

/** Adds to what is known of an engine. */
export function keep(name, facts) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(fileOf(name), JSON.stringify({...known(name), ...facts}, null, 2));
}

/** Forgets a former run. */
export const forget = () => rmSync(folder, {recursive: true, force: true});
