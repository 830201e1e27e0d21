import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Report} from '../model/report.ts';

/** The files of a report with their hashes, to prove later that nothing has changed. */
export async function makeManifest(
  folder: string,
  {tool, url, startedAt, milliseconds, configuration, summary}: Report,
): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'manifest.json')
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return {path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')};
    }),
  );
  const endedAt = new Date(Date.parse(startedAt) + milliseconds).toISOString();
  return `${JSON.stringify({kind: 'ithn-audit', url, startedAt, endedAt, tool, configuration, summary, files}, null, 2)}\n`;
}
