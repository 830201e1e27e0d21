import {mkdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Visit} from '../visit.ts';

/** A picture of what the visitor sees now; a page that cannot be drawn has none. */
export async function takePicture(visit: Visit, caption: string): Promise<void> {
  const {record, options, page} = visit;
  const file = `pictures/${record.id}-${record.pictures.length + 1}.jpg`;
  const path = join(options.folder, file);
  try {
    await mkdir(dirname(path), {recursive: true});
    await page.takePicture(path);
    record.pictures.push({file, phase: visit.phase(), caption});
  } catch {
    // hung or closed: the pass itself says so
  }
}
