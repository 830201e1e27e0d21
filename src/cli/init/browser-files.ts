import {readdir, readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {UsageError} from '../usage-error.ts';
import type {ThemeName} from './install.ts';
import type {Platform} from './platform.ts';
import {placesOf} from './places-of.ts';

/** The folder of what is built, found as a site would find it, wherever the build puts this file. */
const distFolder = (): string => dirname(createRequire(import.meta.url).resolve('ithn/integrity.json'));

/** What browsers load, from this package into the site's folder: ithn.js and all that lies beside it, or the one file. */
export async function browserFiles(platform: Platform): Promise<ReadonlyMap<string, Uint8Array>> {
  const dist = distFolder();
  const names = await namesIn(join(dist, 'integrity.json'));
  const plugin = platform.plugin ? await namesOf(join(dist, platform.plugin.from)) : [];
  const entries = placesOf(platform, names, plugin).map(
    async ({place, name}) => [place, await readFile(join(dist, name))] as const,
  );
  return new Map(await Promise.all(entries));
}

/** The text of a theme in the package. */
export const readTheme = (name: ThemeName): Promise<string> =>
  readFile(join(distFolder(), 'themes', `${name}.css`), 'utf8');

/** All files of a folder, by their paths in it. */
async function namesOf(folder: string): Promise<string[]> {
  const inside = await readdir(folder, {recursive: true, withFileTypes: true});
  return inside
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

/** `integrity.json` names every file that a script tag may load. */
async function namesIn(file: string): Promise<readonly string[]> {
  try {
    return Object.keys(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);
  } catch {
    throw new UsageError(`${file} cannot be read: the package is incomplete. Install it again.`);
  }
}
