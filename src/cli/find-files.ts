import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {UsageError} from './usage-error.ts';

/** The files of these kinds in the given paths, in order; hidden folders and `node_modules` are left out. */
export async function findFiles(paths: readonly string[], kinds: RegExp): Promise<string[]> {
  const all = await Promise.all(paths.map((path) => filesOf(path, kinds)));
  return [...new Set(all.flat())].sort();
}

async function filesOf(path: string, kinds: RegExp): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`"${path}" does not exist.`);
  if (found.isFile()) return kinds.test(path) ? [path] : [];
  const entries = await readdir(path, {withFileTypes: true});
  const inside = entries.filter(({name}) => !name.startsWith('.') && name !== 'node_modules');
  const all = inside.map(async (entry) => {
    const name = join(path, entry.name);
    if (entry.isDirectory()) return filesOf(name, kinds);
    return entry.isFile() && kinds.test(name) ? [name] : [];
  });
  return (await Promise.all(all)).flat();
}
