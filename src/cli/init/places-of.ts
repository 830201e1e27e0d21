import type {Platform} from './platform.ts';

/**
 * Where the files go that a site takes from the package as they are.
 * @param scripts Every file that a script tag may load, as `integrity.json` names them.
 * @param plugin The files of the platform's plugin, by their paths in its folder.
 * @returns For each its place in the site, and its name in `dist/`.
 */
export function placesOf(
  {folder, isOneFile, plugin: copy}: Pick<Platform, 'folder' | 'isOneFile' | 'plugin'>,
  scripts: readonly string[],
  plugin: readonly string[],
): readonly {readonly place: string; readonly name: string}[] {
  const copied = copy ? plugin.map((name) => ({place: `${copy.to}/${name}`, name: `${copy.from}/${name}`})) : [];
  const wanted = scripts.filter((name) => (name === 'ithn-file.js') === isOneFile);
  return [...copied, ...wanted.map((name) => ({place: `${folder}/${name}`, name}))];
}
