import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {UsageError} from '../usage-error.ts';

/** Throws if an existing file has different content. */
export async function refuseOverwriting(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const taken: string[] = [];
  for (const [name, content] of files) {
    const before = await readFile(join(folder, name)).catch((error: unknown) => {
      if ((error as {code?: unknown}).code === 'ENOENT') return undefined;
      throw error;
    });
    if (before && !before.equals(Buffer.from(content))) taken.push(name);
  }
  if (taken.length)
    throw new UsageError(
      `${taken.join(', ')} ${taken.length > 1 ? 'exist' : 'exists'} and would be overwritten; nothing was written. Use --force to overwrite, or --dir for another folder.`,
    );
}
