import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {prepareBanner} from '../compose/load-banner.ts';
import type {BannerHashes} from '../html/banner-source.ts';
import {isLive} from '../html/finding.ts';
import {findFiles} from './find-files.ts';
import {holdFile} from './hold-file.ts';
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

/** `ithn hold PATH…`. 0: nothing to do, or written; 1: with `--check` something is live or has no banner yet; or will be live by the page's own code. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  const {check: isCheck, report, unknown, url} = values;
  if (positionals.length === 0) throw new UsageError('hold needs a PATH: a folder of HTML files, or a file.');
  if (report !== undefined && report !== 'json' && report !== 'sarif')
    throw new UsageError(`--report must be json or sarif (received "${report}").`);
  if (unknown !== 'report' && unknown !== 'hold')
    throw new UsageError(`--unknown must be report or hold (received "${unknown}").`);
  const config = await readConfigFile(values.config);
  const banner = values.banner ? await prepareBanner(config) : undefined;

  const files = await findFiles(positionals, /\.html?$/i);
  if (files.length === 0) throw new UsageError(`there are no HTML files in ${positionals.join(', ')}.`);
  // all of them before any is written: a failure changes nothing
  const done = [];
  for (const file of files) done.push(await holdFile(file, config, {unknown, banner, ...(url !== undefined && {url})}));
  if (!isCheck) for (const {file, bytes} of done) if (bytes) await writeFile(file, bytes);

  const held = done.flatMap(({report: {held}}) => held);
  const rendered = await findRendered(await findFiles(positionals, /\.[cm]?js$/i), held);
  const findings: FileFinding[] = [
    ...done.flatMap(({file, report: {held, left}}) => [
      ...held.map((finding) => ({file, kind: 'held' as const, isLive: isCheck, finding})),
      ...left.map((finding) => ({file, kind: 'left' as const, isLive: isLive(finding), finding})),
    ]),
    ...rendered.map(({file, finding}) => ({file, kind: 'left' as const, isLive: true, finding})),
  ];
  const written = done.filter(({report: {banner: one}}) => one).length;
  if (report === 'json') console.log(asJson(findings, isCheck, banner && {files: written, ...banner.hashes}));
  else if (report === 'sarif') console.log(asSarif(findings, isCheck, version));
  else {
    if (findings.length) console.log(asLines(findings, isCheck));
    console.log(
      `${files.length} files, ${held.length} ${isCheck ? 'live' : 'held'}, ${findings.length - held.length} left`,
    );
    if (values.banner) console.log(banner ? describeBanner(written, isCheck, banner.hashes) : noBanner);
  }
  const isRendered = findings.some(({finding}) => finding.reason === 'rendered-by-client');
  return isRendered || (isCheck && (written > 0 || findings.some((one) => one.isLive))) ? 1 : 0;
}

const noBanner =
  'no banner is written: some visitors must not be asked straight away (ui: "none", storage.cookie: false, minors, an opt-out, doNotTrack or basis: "objection")';

function describeBanner(count: number, isCheck: boolean, {script, style}: BannerHashes): string {
  const files = `${count} ${count === 1 ? 'file' : 'files'}`;
  const said =
    count === 0 ? 'no page lacks the banner' : `the banner ${isCheck ? 'is missing' : 'was written'} in ${files}`;
  return `${said}; a strict policy allows it by script-src ${script}; style-src ${style}`;
}
