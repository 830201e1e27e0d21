import {mkdir} from 'node:fs/promises';
import type {Settings} from '../consent/settings.ts';
import type {Service} from '../model/service.ts';
import {startBrowser, type BrowserOptions} from './browsers/start-browser.ts';
import {loadAutoconsent} from './drivers/autoconsent.ts';
import {judge} from './judge.ts';
import type {Finding} from './model/finding.ts';
import {knowServices} from './model/known-services.ts';
import type {Production} from './model/production.ts';
import type {PassRecord} from './model/record.ts';
import type {Site} from './model/site.ts';
import {findPages, readSitemap} from './find-pages.ts';
import {passesFor} from './passes/passes-for.ts';
import type {Pass} from './passes/pass.ts';
import {runPass} from './passes/run-pass.ts';
import {configOf} from './read-config.ts';

/** The options of an audit. */
export interface AuditOptions {
  readonly url: string;
  readonly folder: string;
  /** The configuration, if given; otherwise the page's own is read. */
  readonly config?: unknown;
  /** Checks a configuration and fills it in: the catalogue's names are only known outside this room. */
  readonly readSettings: (config: unknown) => Settings;
  readonly catalogue: readonly Service[];
  /** What pages met in production, if given. */
  readonly production?: Production | undefined;
  readonly pages: number;
  readonly sitemap: boolean;
  readonly raw: boolean;
  readonly browser: BrowserOptions;
  readonly watchMs: number;
  readonly timeoutMs: number;
  /** Milliseconds that the whole audit may take. */
  readonly budgetMs: number;
  /** Requests after which a pass ends. */
  readonly maxRequests: number;
  /** Passes at the same time. */
  readonly parallel: number;
  /** Only these passes; all, unless said. */
  readonly only?: readonly string[] | undefined;
  readonly say: (line: string) => void;
}

/** The result of an audit. */
export interface AuditResult {
  readonly url: string;
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly browser: string;
  readonly userAgent: string;
  readonly autoconsent: string | undefined;
  readonly config: 'given' | 'page' | 'none';
  /** The configuration as it was given, or as the page has it. */
  readonly rawConfig?: unknown;
  readonly configFault?: string | undefined;
  readonly site: Site;
  readonly findings: readonly Finding[];
}

interface Job {
  readonly pass: Pass;
  readonly url: string;
  readonly name: string;
}

/** Visits a site in all passes and judges the results. @throws MissingPart */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const began = Date.now();
  await mkdir(options.folder, {recursive: true});
  const autoconsent = await loadAutoconsent();
  const browser = await startBrowser(options.browser);
  const passMs = options.timeoutMs * 2 + options.watchMs * 4 + 20_000;
  const end = began + options.budgetMs;

  const run = async ({pass, url, name: passName}: Job): Promise<PassRecord> => {
    if (Date.now() > end) return notRun(passName, url, 'the time budget was used up');
    const left = Math.min(passMs, Math.max(end - Date.now(), 1000));
    const record = await runPass(pass, {browser, autoconsent, passMs: left}, {...options, url}, passName);
    const note = record.reason ? ` (${record.status}: ${record.reason})` : '';
    options.say(`${passName}: ${record.requests.length} requests, ${(record.milliseconds / 1000).toFixed(1)} s${note}`);
    return record;
  };

  try {
    const wanted = ({id}: Pass): boolean =>
      !options.only || options.only.includes(id.replace(/^category-.*/, 'category'));
    const [first] = passesFor([], true);
    if (!first) throw new Error('there are no passes');
    const record = await run({pass: first, url: options.url, name: first.id});
    const {settings, config, rawConfig, configFault} = readConfiguration(options, record);
    // the host itself is unreachable: further passes would find nothing else
    const isLost = record.status === 'incomplete' && !record.requests.some(({status}) => status);
    const categories =
      record.banner?.by === 'ithn' && settings
        ? settings.categories.filter(({required}) => !required).map(({id}) => id)
        : [];
    const jobs: Job[] = passesFor(categories, true)
      .filter((pass) => pass.id !== first.id && wanted(pass))
      .map((pass) => ({pass, url: options.url, name: pass.id}));
    if (!isLost) {
      const find = options.sitemap ? readSitemap : findPages;
      const more = await find(browser, {url: options.url, most: options.pages});
      for (const [index, url] of more.entries())
        for (const pass of passesFor([], false).filter(wanted))
          jobs.push({pass, url, name: `${pass.id}-page-${index + 2}`});
    }
    const passes = [
      record,
      ...(isLost
        ? jobs.map(({name: one}) => notRun(one, options.url, record.reason ?? ''))
        : await runAll(jobs, run, options.parallel)),
    ];
    const required = new Set(
      settings ? settings.categories.filter((one) => one.required).map(({id}) => id) : ['session'],
    );
    const known = knowServices(settings?.services ?? [], options.catalogue, required);
    const site: Site = {url: options.url, settings, known, passes, production: options.production, gaps: browser.gaps};
    return {
      ...{url: options.url, startedAt: new Date(began).toISOString(), milliseconds: Date.now() - began},
      ...{
        browser: browser.name,
        userAgent: browser.userAgent,
        autoconsent: autoconsent?.version,
        config,
        rawConfig,
        configFault,
      },
      ...{site, findings: judge(site)},
    };
  } finally {
    await browser.close();
  }
}

/** The configuration against which is judged: the one that was given, else the one in the page. */
function readConfiguration(
  {config, readSettings}: AuditOptions,
  record: PassRecord,
): Pick<AuditResult, 'config' | 'rawConfig' | 'configFault'> & {settings: Settings | undefined} {
  if (config !== undefined) return {settings: readSettings(config), config: 'given', rawConfig: config};
  const found = configOf(record);
  if (found === undefined) return {settings: undefined, config: 'none'};
  try {
    return {settings: readSettings(found), config: 'page', rawConfig: found};
  } catch (error) {
    return {settings: undefined, config: 'none', configFault: error instanceof Error ? error.message : String(error)};
  }
}

const notRun = (id: string, url: string, reason: string): PassRecord => ({
  ...{id, url, status: 'incomplete', reason, startedAt: new Date().toISOString(), milliseconds: 0, gpc: id === 'gpc'},
  ...{phases: [], requests: [], items: [], frames: [], facts: [], messages: [], pictures: [], tags: []},
});

/** Runs all jobs, several at a time; returns the records in the order of the jobs. */
async function runAll(
  jobs: readonly Job[],
  run: (job: Job) => Promise<PassRecord>,
  parallel: number,
): Promise<PassRecord[]> {
  const records: PassRecord[] = [];
  const waiting = [...jobs.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) records[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({length: Math.max(1, parallel)}, work));
  return records;
}
