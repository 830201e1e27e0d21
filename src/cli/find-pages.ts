import {stat} from 'node:fs/promises';
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {findFiles} from './find-files.ts';
import {UsageError} from './usage-error.ts';

/** Pages of a site on disk. */
export interface SitePages {
  /** The folder that their places are relative to. */
  readonly root: string;
  readonly files: readonly string[];
}

/**
 * The HTML files of a folder, or the one file named. Those of the report are none of the site's, wherever its folder lies.
 * Throws a `UsageError` if there are none, or if the source is the report itself.
 * @param source What `--source` names.
 * @param report The folder of the report.
 */
export async function findPages(source: string, report: string): Promise<SitePages> {
  if (resolve(source) === resolve(report) || isInside(source, join(report, 'held')))
    throw new UsageError(`--source ${source} is where the report is written; name another folder there, or in --out.`);
  const all = await findFiles([source], /\.html?$/i);
  const files = all.filter((file) => isInside(source, report) || !isInside(file, report));
  if (files.length === 0) throw new UsageError(`there are no HTML files in --source ${source}.`);
  return {root: (await stat(source)).isFile() ? dirname(source) : source, files};
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
