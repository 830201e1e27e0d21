import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {audit, type AuditResult} from '../audit/audit.ts';
import {MissingPart} from '../audit/browsers/missing-part.ts';
import {severities} from '../audit/model/finding.ts';
import {passNames} from '../audit/passes/passes-for.ts';
import {readBaseline} from '../audit/reports/baseline.ts';
import {makeReport} from '../audit/reports/make-report.ts';
import {formats, isAtLeast, writeReports, type Format} from '../audit/write-reports.ts';
import {checkConfig} from '../consent/check-config.ts';
import {fillIn} from '../consent/fill-in.ts';
import type {Settings} from '../consent/settings.ts';
import {catalogue} from '../services/catalogue.ts';
import {expandPreset} from '../services/presets.ts';
import {findPages} from './find-pages.ts';
import {readBrowser} from './read-browser.ts';
import {readSeen} from './read-seen.ts';
import {readDestination, sendManifest} from './send-manifest.ts';
import {UsageError} from './usage-error.ts';
import {writeFixes} from './write-fixes.ts';

const options = {
  config: {type: 'string'},
  pages: {type: 'string', default: '1'},
  sitemap: {type: 'boolean', default: false},
  browser: {type: 'string', default: 'chromium'},
  executable: {type: 'string'},
  'browser-arg': {type: 'string', multiple: true},
  'browser-pref': {type: 'string', multiple: true},
  format: {type: 'string', default: 'html,json'},
  out: {type: 'string', default: 'ithn-audit'},
  baseline: {type: 'string'},
  'fail-on': {type: 'string', default: 'error'},
  fix: {type: 'boolean', default: false},
  source: {type: 'string'},
  force: {type: 'boolean', default: false},
  seen: {type: 'string'},
  send: {type: 'string'},
  raw: {type: 'boolean', default: false},
  passes: {type: 'string'},
  watch: {type: 'string', default: '2000'},
  timeout: {type: 'string', default: '15000'},
  budget: {type: 'string', default: '600'},
  parallel: {type: 'string', default: '2'},
  'max-requests': {type: 'string', default: '5000'},
} as const;

/** `ithn audit URL …`. 0: nothing at or above the level; 1: findings; 2: nothing could be judged. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  const url = readUrl(positionals);
  const browser = readBrowser(values);
  const wanted = readList(values.format, Object.keys(formats) as Format[], '--format');
  const [failOn = 'error'] = readList(values['fail-on'], severities, '--fail-on');
  const baseline =
    values.baseline === undefined ? undefined : await readFileOf(values.baseline, '--baseline', readBaseline);
  const config = values.config === undefined ? undefined : await readFileOf(values.config, '--config', parseConfig);
  const folder = resolve(values.out);
  const {fix, source, force} = values;
  if (!fix && (source !== undefined || force))
    throw new UsageError(`--${source === undefined ? 'force' : 'source'} is for --fix: add it, or leave both out.`);

  const pages = source === undefined ? undefined : await findPages(source, folder);
  const destination = readDestination(values.send);
  const production = values.seen === undefined ? undefined : await readSeen(values.seen);

  let result: AuditResult;
  try {
    result = await audit({
      url,
      folder,
      ...(config !== undefined && {config}),
      readSettings,
      catalogue: catalogue(),
      production,
      ...{sitemap: values.sitemap, raw: values.raw, browser},
      pages: readNumber(values.pages, '--pages', [1, 200]),
      only: values.passes === undefined ? undefined : readList(values.passes, passNames, '--passes'),
      watchMs: readNumber(values.watch, '--watch', [0, 60_000]),
      timeoutMs: readNumber(values.timeout, '--timeout', [500, 120_000]),
      budgetMs: readNumber(values.budget, '--budget', [1, 36_000]) * 1000,
      parallel: readNumber(values.parallel, '--parallel', [1, 16]),
      maxRequests: readNumber(values['max-requests'], '--max-requests', [100, 50_000]),
      say: (line) => console.error(line),
    });
  } catch (error) {
    if (error instanceof MissingPart) throw new UsageError(`${error.message}.`);
    throw error;
  }
  const report = makeReport(result, baseline);
  const fixes = fix ? await writeFixes(report, {folder, pages, force, config: result.rawConfig}) : [];
  const written = await writeReports(report, {folder, wanted, failOn});
  if (report.configuration.fault)
    console.error(`ithn: the page's configuration was not checked: ${report.configuration.fault}`);
  for (const {severity, rule, message} of report.findings) console.log(`${severity.padEnd(7)} ${rule}: ${message.en}`);
  const {error, warning, note} = report.summary;
  console.log(`${error} errors, ${warning} warnings, ${note} notes${report.known ? `, ${report.known} known` : ''}`);
  console.log(report.statement.en);
  for (const line of [...written, ...fixes]) console.log(line);
  if (destination) console.log(await sendManifest(folder, destination));
  // what a page did before it hung is evidence all the same
  if (report.findings.length + report.known === 0 && !report.passes.some(({facts}) => facts.length)) return 2;
  return report.findings.some((one) => isAtLeast(one.severity, failOn)) ? 1 : 0;
}

/** A configuration as pages carry it: services may be named by their presets. */
function readSettings(config: unknown): Settings {
  const {services, ...rest} = Object(config) as {services?: unknown};
  const expanded = {
    ...rest,
    ...(services !== undefined && {services: Array.isArray(services) ? services.map(expandPreset) : services}),
  };
  const value: unknown = expanded;
  checkConfig(value);
  return fillIn(value);
}

function readUrl(positionals: readonly string[]): string {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0)
    throw new UsageError(
      `audit needs one URL, such as https://shop.example (received ${positionals.join(' ') || 'none'})`,
    );
  const text = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(given) ? `https://${given}` : given;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError(`audit needs an http(s) URL, such as https://shop.example (received ${given})`);
  return new URL(text).href;
}

function readList<T extends string>(text: string, allowed: readonly T[], option: string): T[] {
  return text.split(',').map((one) => {
    const found = allowed.find((name) => name === one.trim());
    if (!found) throw new UsageError(`${option} accepts ${allowed.join(', ')} (received ${one}).`);
    return found;
  });
}

function readNumber(text: string, option: string, [from, to]: readonly [from: number, to: number]): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to)
    throw new UsageError(`${option} must be a whole number from ${from} to ${to} (received ${text}).`);
  return value;
}

function parseConfig(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : String(error)}).`, {cause: error});
  }
}

async function readFileOf<T>(file: string, option: string, read: (text: string) => T): Promise<T> {
  try {
    return read(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${option} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
