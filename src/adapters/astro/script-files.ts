import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

/** The files of the script tag, as the installed package carries them. */
export interface ScriptFiles {
  /** The folder they share; another one for any other build, so that a browser may keep what it has. */
  readonly folder: string;
  readonly names: readonly string[];
  /** The file of that name; undefined when there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** The module that Astro's own server calls for every page. */
  readonly middleware: string;
}

/** Finds the files that a browser may load because of the script tag: `integrity.json` names each. */
export function findScriptFiles(): ScriptFiles {
  const dist = join(dirname(createRequire(import.meta.url).resolve('ithn/package.json')), 'dist');
  const list = readFileSync(join(dist, 'integrity.json'));
  // everything in one file is for apps at file://
  const names = Object.keys(JSON.parse(String(list)) as object).filter((name) => name !== 'ithn-file.js');
  return {
    folder: `ithn-${createHash('sha256').update(list).digest('hex').slice(0, 8)}`,
    names,
    read: (name) => (names.includes(name) ? readFileSync(join(dist, name)) : undefined),
    middleware: join(dist, 'npm/parts/astro-middleware.js'),
  };
}
