import {mkdir} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import type {ConsentConfig, ServiceConfig} from '../consent/settings.ts';
import {catalogue} from '../services/catalogue.ts';
import type {SitePages} from './find-pages.ts';
import {holdFile} from './hold-file.ts';
import {writeOnce} from './write-once.ts';

/** What of a site's files is to be held. */
export interface HoldSourceOptions {
  readonly pages: SitePages;
  /** The folder of the report. */
  readonly folder: string;
  /** The site's configuration as it stands; undefined: it has none yet. */
  readonly config: unknown;
  /** Services that were found and are not declared, as `services.json` has them. */
  readonly drafts: readonly object[];
  /** Address of the site: its own host is no third party. */
  readonly url: string;
  /** The pages themselves are replaced. */
  readonly force: boolean;
}

/** One page that was held. */
export interface HeldPage {
  readonly file: string;
  /** How many tags it holds. */
  readonly count: number;
  /** false: an earlier one was edited, and left as it was. */
  readonly isWritten: boolean;
}

/**
 * Holds what pages load live, as `ithn hold` does, for the declared services and for those that the audit has found. The
 * pages are left as they are: what is held is written to `held/` beside the report, unless `force` says otherwise.
 */
export async function holdSource(options: HoldSourceOptions): Promise<HeldPage[]> {
  const {pages, folder, drafts, url, force} = options;
  const config = withDrafts(options.config, drafts);
  const held = [];
  for (const page of pages.files) held.push(await holdFile(page, config, {unknown: 'report', url}));
  const written: HeldPage[] = [];
  for (const {file: page, bytes, report} of held) {
    if (!bytes) continue;
    const file = force ? page : join(folder, 'held', relative(pages.root, page));
    await mkdir(dirname(file), {recursive: true});
    written.push({file, count: report.held.length, isWritten: await writeOnce(file, bytes, force)});
  }
  return written;
}

/** The configuration with the drafts among its services; a preset that wants the site's own id is held without it. */
function withDrafts(config: unknown, drafts: readonly object[]): ConsentConfig {
  const known = new Map(catalogue().map((service) => [service.id, service]));
  const {services = [], ...rest} = (config ?? bare) as ConsentConfig;
  const declared = new Set(services.map((service) => ('preset' in service ? service.preset : service.id)));
  const added = drafts.flatMap((draft): ServiceConfig[] => {
    const {preset, id} = draft as {preset?: string; id?: string};
    if (declared.has(preset ?? id)) return [];
    if (preset === undefined) return [draft as ServiceConfig];
    const service = known.get(preset);
    return service ? [{...service, categories: service.categories.join(' ')}] : [];
  });
  return {...rest, services: [...services, ...added]};
}

/** Enough to know which category a service waits for. */
const bare: ConsentConfig = {policy: {revision: 1, effective: '2026-01-01', url: '/'}};
