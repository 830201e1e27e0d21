import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {bannerObstacle, prepareBanner} from '../compose/load-banner.ts';
import type {BannerSource} from '../html/banner-source.ts';
import {isLive} from '../html/finding.ts';
import {countFiles} from './count-files.ts';
import {describeBanner, describeChange, reportBanner, type BannerReport} from './banner-report.ts';
import {findFiles} from './find-files.ts';
import {holdFile, type HeldFile} from './hold-file.ts';
import {asJson, asLines, asSarif, type FileFinding} from './hold-reports.ts';
import {readConfigFile} from './read-config-file.ts';
import {findRendered} from './find-rendered.ts';
import {UsageError} from './usage-error.ts';
import {version} from './version.ts';

const options = {
  banner: {type: 'boolean', default: false},
  check: {type: 'boolean', default: false},
  config: {type: 'string'},
  report: {type: 'string'},
  unknown: {type: 'string', default: 'report'},
  url: {type: 'string'},
} as const;

/**
 * `ithn hold PATH…`. 0: nothing to do, or written; 1: with `--check` something is live, or a page lacks the banner or has a
 * former one; always where something will be live by the page's own code.
 */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  const {check: isCheck, report, unknown, url} = values;
  if (positionals.length === 0) throw new UsageError('hold needs a PATH: a folder of HTML files, or a file.');
  if (report !== undefined && report !== 'json' && report !== 'sarif')
    throw new UsageError(`--report must be json or sarif (received "${report}").`);
  if (unknown !== 'report' && unknown !== 'hold')
    throw new UsageError(`--unknown must be report or hold (received "${unknown}").`);
  const config = await readConfigFile(values.config);
  const files = await findFiles(positionals, /\.html?$/i);
  if (files.length === 0) throw new UsageError(`there are no HTML files in ${positionals.join(', ')}.`);
  const renewal = async (): Promise<BannerSource | false> => (await prepareBanner(config)) ?? false;
  const banner = values.banner ? await renewal() : undefined;
  // all of them before any is written: a failure changes nothing
  const done: HeldFile[] = [];
  for (const file of files)
    done.push(await holdFile(file, config, {unknown, banner, renewal, ...(url !== undefined && {url})}));
  if (!isCheck) for (const {file, bytes} of done) if (bytes) await writeFile(file, bytes);

  const scripts = await findFiles(positionals, /\.[cm]?js$/i);
  const findings = await collectFindings(done, scripts, isCheck);
  const banners = reportBanner(done, values.banner ? await bannerObstacle(config) : undefined);
  if (report === 'json') console.log(asJson(findings, banners, isCheck));
  else if (report === 'sarif') console.log(asSarif(findings, banners, {isCheck, version}));
  else printLines(findings, banners, {isCheck, files: files.length, isAsked: values.banner});
  const isRendered = findings.some(({finding}) => finding.reason === 'rendered-by-client');
  return isRendered || (isCheck && (banners.findings.length > 0 || findings.some((one) => one.isLive))) ? 1 : 0;
}

/** What was held and left in the files, and what their scripts will write again. */
async function collectFindings(
  done: readonly HeldFile[],
  scripts: readonly string[],
  isCheck: boolean,
): Promise<FileFinding[]> {
  const rendered = await findRendered(
    scripts,
    done.flatMap(({report}) => report.held),
  );
  return [
    ...done.flatMap(({file, report: {held, left}}) => [
      ...held.map((finding) => ({file, kind: 'held' as const, isLive: isCheck, finding})),
      ...left.map((finding) => ({file, kind: 'left' as const, isLive: isLive(finding), finding})),
    ]),
    ...rendered.map(({file, finding}) => ({file, kind: 'left' as const, isLive: true, finding})),
  ];
}

interface Lines {
  readonly isCheck: boolean;
  /** How many were read. */
  readonly files: number;
  /** With `--banner`. */
  readonly isAsked: boolean;
}

function printLines(findings: readonly FileFinding[], banners: BannerReport, {isCheck, files, isAsked}: Lines): void {
  if (findings.length) console.log(asLines(findings, isCheck));
  for (const {file, change} of banners.findings) console.log(`${file}: ${describeChange(change, isCheck)}`);
  const held = findings.filter(({kind}) => kind === 'held').length;
  const live = findings.filter((one) => one.isLive).length;
  const counted = isCheck ? `${live} live, ${findings.length - live}` : `${held} held, ${findings.length - held}`;
  console.log(`${countFiles(files)}, ${counted} left`);
  if (isAsked || banners.pages) console.log(describeBanner(banners, isCheck, files));
}
