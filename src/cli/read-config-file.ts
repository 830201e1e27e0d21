import {access, readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {ConsentConfig} from '../consent/settings.ts';
import {UsageError} from './usage-error.ts';

const usualNames = ['ithn.config.json', 'ithn.config.mjs', 'ithn.config.js'];

/**
 * The site's configuration: from the file that `--config` names, or from one of the usual names in this folder. JSON, or a
 * module whose default export it is. It is not checked here.
 */
export async function readConfigFile(name: string | undefined): Promise<ConsentConfig> {
  const found = name ?? (await firstOf(usualNames));
  if (found === undefined)
    throw new UsageError(`no configuration: name one with --config FILE, or put ${usualNames[0]} into this folder.`);
  const path = resolve(found);
  try {
    if (!/\.[cm]?js$/.test(found)) return JSON.parse(await readFile(path, 'utf8')) as ConsentConfig;
    const {default: config} = (await import(pathToFileURL(path).href)) as {default?: ConsentConfig};
    if (config !== undefined) return config;
  } catch (error) {
    throw new UsageError(
      `${found} cannot be read as a configuration: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  throw new UsageError(`${found} must export the configuration as its default export.`);
}

async function firstOf(names: readonly string[]): Promise<string | undefined> {
  for (const name of names)
    if (
      await access(name).then(
        () => true,
        () => false,
      )
    )
      return name;
  return undefined;
}
