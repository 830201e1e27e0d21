import type {BannerHashes} from '../html/banner-source.ts';
import type {BannerChange} from '../html/finding.ts';
import type {HeldFile} from './hold-file.ts';
import {countFiles} from './count-files.ts';

/** One page whose banner is not what the configuration asks for, or was not before this run. */
export interface BannerFinding {
  readonly file: string;
  readonly change: BannerChange;
}

/** What is said of the banner in the pages of a site. */
export interface BannerReport {
  readonly findings: readonly BannerFinding[];
  /** How many pages have it, or would without `--check`. */
  readonly pages: number;
  /** Undefined where no page has it. */
  readonly hashes: BannerHashes | undefined;
  /** The key of the configuration because of which there is none. */
  readonly obstacle: string | undefined;
}

/** @param obstacle The key of the configuration because of which no banner is written. */
export function reportBanner(files: readonly HeldFile[], obstacle: string | undefined): BannerReport {
  const having = files.flatMap(({report: {banner}}) => banner ?? []);
  return {
    findings: files.flatMap(({file, report: {bannerChange: change}}) => (change ? {file, change} : [])),
    pages: having.length,
    hashes: having[0],
    obstacle,
  };
}

const done = {
  written: 'the banner was written',
  renewed: 'the banner was renewed',
  removed: 'the banner was removed',
} as const;
const wanted = {
  written: 'the banner is missing',
  renewed: 'the banner is of another configuration or version; run ithn hold again',
  removed: 'there is a banner, and none is wanted; run ithn hold again',
} as const;

/** What was done, or with `--check` is to be done, about one page. */
export const describeChange = (change: BannerChange, isCheck: boolean): string => (isCheck ? wanted : done)[change];

/** The command's line about the banner. @param of How many files were read. */
export function describeBanner(
  {findings, pages, hashes, obstacle}: BannerReport,
  isCheck: boolean,
  of: number,
): string {
  if (obstacle) return `no banner is written: with ${obstacle}, not every visitor is asked straight away`;
  const count = (change: BannerChange): number => findings.filter((one) => one.change === change).length;
  const [written, renewed] = [count('written'), count('renewed')];
  const said = isCheck
    ? `up to date in ${pages - written - renewed} of ${countFiles(of)}, missing in ${written}, out of date in ${renewed}`
    : `in ${pages} of ${countFiles(of)}, written in ${written}, renewed in ${renewed}`;
  const allowed = hashes ? `; a strict policy allows it by script-src ${hashes.script}; style-src ${hashes.style}` : '';
  return `banner: ${said}${allowed}`;
}
