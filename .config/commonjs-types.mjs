// The types of what require() gives, beside each file of dist/commonjs: those of the module, said in the way that a CommonJS
// program may read them.
import {readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

const isClass = (value) => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

/** @param {string} folder what `npm run build` makes: `commonjs/` is in it, and `types/` */
export function writeCommonjsTypes(folder) {
  const require = createRequire(import.meta.url);
  const commonjs = resolve(folder, 'commonjs');
  for (const file of readdirSync(commonjs).filter((name) => name.endsWith('.cjs'))) {
    const door = file.replace('.cjs', '');
    const module = `'../types/src/${door}.d.ts' with {'resolution-mode': 'import'}`;
    const lines = [`import type * as door from ${module};`, `export type * from ${module};`];
    for (const [name, value] of Object.entries(require(join(commonjs, file)))) {
      lines.push(`export declare const ${name}: typeof door.${name};`);
      if (isClass(value)) lines.push(`export type ${name} = door.${name};`);
    }
    writeFileSync(join(commonjs, `${door}.d.cts`), `${lines.join('\n')}\n`);
  }
}
