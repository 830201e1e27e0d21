// Declarations that no entry of package.json leads to: TypeScript writes one for every file in src/, and a program that
// imports the package reads fewer than half.
import {readFileSync, readdirSync, rmSync, rmdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import ts from 'typescript';

/** Every file that the `exports` of package.json name. @param {unknown} entry @returns {string[]} */
const named = (entry) => (typeof entry === 'string' ? [entry] : Object.values(Object(entry)).flatMap(named));

/** @param {string} folder what `npm run build` makes, before it is dist/ */
export function pruneTypes(folder) {
  const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
  const doors = named(exports)
    .filter((file) => /\.d\.c?ts$/.test(file))
    .map((file) => resolve(folder, file.replace('./dist/', '')));
  const reached = new Set(doors);
  for (const file of reached) {
    const {importedFiles, referencedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'));
    for (const {fileName} of [...importedFiles, ...referencedFiles])
      if (fileName.startsWith('.'))
        reached.add(resolve(dirname(file), fileName).replace(/(?<!\.d)\.(?:ts|js)$/, '.d.ts'));
  }
  const types = resolve(folder, 'types');
  for (const entry of readdirSync(types, {recursive: true, withFileTypes: true}))
    if (entry.isFile() && !reached.has(join(entry.parentPath, entry.name))) rmSync(join(entry.parentPath, entry.name));
  removeEmpty(types);
}

/** @param {string} folder */
function removeEmpty(folder) {
  for (const entry of readdirSync(folder, {withFileTypes: true}))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
