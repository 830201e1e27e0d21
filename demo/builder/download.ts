import {placesOf} from '../../src/cli/init/places-of.ts';
import {platforms} from '../../src/cli/init/platforms.ts';
import type {PlatformName} from '../../src/cli/init/platform.ts';
import {zip} from './zip.ts';

/** The files of the plugin as text, each fetched only for the archive: no server may take them for its own PHP. */
const pluginFiles = import.meta.glob<string>('../../src/platforms/wordpress/**/*', {query: '?raw', import: 'default'});
const pluginFolder = '../../src/platforms/wordpress/';

/** Reads a file that `dist/` has under this name. */
async function readPackaged(name: string): Promise<Uint8Array> {
  const plugin = pluginFiles[name.replace(/^wordpress\//, pluginFolder)];
  if (plugin) return new TextEncoder().encode(await plugin());
  const response = await fetch(`ithn/${name}`);
  if (!response.ok) throw new Error(`ithn/${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Everything for the platform in one archive: what was written for it, and what browsers load. */
export async function archiveOf(platform: PlatformName, written: Readonly<Record<string, string>>): Promise<Blob> {
  const integrity = JSON.parse(new TextDecoder().decode(await readPackaged('integrity.json'))) as object;
  const plugin = Object.keys(pluginFiles).map((path) => path.slice(pluginFolder.length));
  const places = placesOf(platforms[platform], Object.keys(integrity), plugin);
  const packaged = await Promise.all(places.map(async ({place, name}) => [place, await readPackaged(name)] as const));
  const own = Object.entries(written).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return zip(new Map([...own, ...packaged]));
}

/** Has the browser keep a file. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
