// A registry may serve a native package before its platform packages. npm then leaves those out of package-lock.json
// without a word, and the next `npm ci` stops. This lists exactly what `npm ci` would miss.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';

const {packages} = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'));

/** Looks for a package as Node does: in the folder's own node_modules, then in each one above. */
function isLocked(name, folder) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const missing = Object.entries(packages).flatMap(([folder, {dependencies, optionalDependencies, devDependencies}]) => {
  const wanted = {...dependencies, ...optionalDependencies, ...(folder === '' ? devDependencies : {})};
  return Object.entries(wanted)
    .filter(([name]) => !isLocked(name, folder))
    .map(([name, range]) => `${folder || 'package.json'} wants ${name}@${range}`);
});

for (const line of missing) console.error(`lock: ${line}, which package-lock.json does not have`);
console.log(`lock: ${Object.keys(packages).length} packages, ${missing.length} missing`);
process.exitCode = missing.length ? 1 : 0;
