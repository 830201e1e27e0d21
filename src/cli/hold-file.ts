import {readFile} from 'node:fs/promises';
import {hold, holdStream} from '../compose/hold.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import type {Report} from '../html/finding.ts';
import {refuseWide} from '../html/byte-holder.ts';
import type {BannerSource} from '../html/banner-source.ts';
import type {HoldOptions} from '../html/hold.ts';
import {UsageError} from './usage-error.ts';

export interface HeldFile {
  readonly file: string;
  readonly report: Report;
  /** The new content of the file; absent if nothing changes. */
  readonly bytes?: Uint8Array;
}

export interface HoldFileOptions extends HoldOptions {
  /** The banner of the configuration, for a file that has one of before; `false`: none is wanted. */
  readonly renewal?: () => Promise<BannerSource | false>;
}

/** Holds what is live in one file. Files that are not UTF-8 are read byte by byte, to preserve other encodings. */
export async function holdFile(
  file: string,
  config: ConsentConfig,
  {renewal, ...options}: HoldFileOptions,
): Promise<HeldFile> {
  const before = await readFile(file);
  try {
    refuseWide(before);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message.replace(/^ithn: /, '')}`);
  }
  if (!renewal || options.banner !== undefined || !before.includes('ithn-banner'))
    return holdContent(file, before, config, options);
  const {report} = await holdContent(file, before, config, {...options, banner: false});
  const hasBanner = report.bannerChange === 'removed';
  return holdContent(file, before, config, {...options, ...(hasBanner && {banner: await renewal()})});
}

async function holdContent(
  file: string,
  before: Buffer,
  config: ConsentConfig,
  options: HoldOptions,
): Promise<HeldFile> {
  const text = asText(before);
  if (text === undefined) return holdAsBytes(file, before, config, options);
  const {html, report} = hold(text, config, options);
  return {file, report, ...(html !== text && {bytes: new TextEncoder().encode(html)})};
}

async function holdAsBytes(
  file: string,
  before: Buffer,
  config: ConsentConfig,
  options: HoldOptions,
): Promise<HeldFile> {
  let report: Report = {held: [], left: []};
  const stream = new Blob([new Uint8Array(before)])
    .stream()
    .pipeThrough(holdStream(config, {...options, onReport: (found) => (report = found)}));
  const after = Buffer.from(await new Response(stream).arrayBuffer());
  return {file, report, ...(!after.equals(before) && {bytes: after})};
}

function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
