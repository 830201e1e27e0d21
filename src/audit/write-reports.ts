import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {severities, type Severity} from './model/finding.ts';
import type {Report} from './model/report.ts';
import {toCsv} from './reports/csv.ts';
import {toHtml} from './reports/html.ts';
import {toJunit} from './reports/junit.ts';
import {makeManifest} from './reports/manifest.ts';
import {toMarkdown} from './reports/markdown.ts';
import {toSarif} from './reports/sarif.ts';

/** The forms a report can have, and the file of each. */
export const formats = {
  html: 'report.html',
  json: 'report.json',
  sarif: 'report.sarif',
  junit: 'report.xml',
  md: 'report.md',
  csv: 'inventory.csv',
} as const;

export type Format = keyof typeof formats;

/** Whether a severity is at or above a level. */
export const isAtLeast = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(level);

/** Writes a report in the requested formats, then the manifest of all files; returns their paths. */
export async function writeReports(
  report: Report,
  {folder, wanted, failOn}: {folder: string; wanted: readonly Format[]; failOn: Severity},
): Promise<string[]> {
  const makers: Readonly<Record<Format, () => string | Promise<string>>> = {
    html: () => toHtml(report, folder),
    json: () => `${JSON.stringify(report, null, 2)}\n`,
    sarif: () => toSarif(report),
    junit: () => toJunit(report, (severity) => isAtLeast(severity as Severity, failOn)),
    md: () => toMarkdown(report),
    csv: () => toCsv(report),
  };
  await mkdir(folder, {recursive: true});
  const written: string[] = [];
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    written.push(join(folder, name));
  };
  for (const format of wanted) await write(formats[format], await makers[format]());
  await write('manifest.json', await makeManifest(folder, report));
  return written;
}
