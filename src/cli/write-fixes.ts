import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {draftServices} from '../audit/reports/drafts.ts';
import type {Report} from '../audit/model/report.ts';
import type {SitePages} from './find-pages.ts';
import {holdSource} from './hold-source.ts';
import {writeOnce} from './write-once.ts';

/** What `--fix` is told. */
export interface FixOptions {
  /** The folder of the report. */
  readonly folder: string;
  /** The site's pages, where they are to be held too. */
  readonly pages: SitePages | undefined;
  readonly force: boolean;
  /** The site's configuration, as it stands. */
  readonly config: unknown;
}

/** Writes what mends the findings, as far as it can be written: declarations, and held pages. Returns what to tell. */
export async function writeFixes(report: Report, {folder, pages, force, config}: FixOptions): Promise<string[]> {
  const drafts = draftServices(report);
  await mkdir(folder, {recursive: true});
  const services = join(folder, 'services.json');
  const isWritten = await writeOnce(services, `${JSON.stringify({services: drafts}, null, 2)}\n`, force);
  const said = [isWritten ? services : `${wasLeft(services)}, --force replaces it`];
  if (!pages) return said;
  const held = await holdSource({pages, folder, config, drafts, url: report.url, force});
  if (held.length === 0)
    said.push(`nothing in ${pages.root} is to be held: what was found is loaded by scripts, or held already`);
  for (const {file, count, isWritten: isNew} of held)
    said.push(isNew ? `${file} (${count} held)` : `${wasLeft(file)}, delete it to have it written again`);
  return said;
}

/** Drafts are there to be edited: those of an earlier run are kept. */
const wasLeft = (file: string): string => `${file} is there already and differs; it was left as it is`;
