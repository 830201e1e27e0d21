import {readFile, writeFile} from 'node:fs/promises';

/**
 * Writes a file that is there to be edited: one that differs is replaced only if that is asked for. Returns whether the
 * file has the content now.
 */
export async function writeOnce(file: string, content: string | Uint8Array, isReplaced = false): Promise<boolean> {
  const before = isReplaced ? undefined : await readFile(file).catch(() => undefined); // not there
  if (before) return before.equals(Buffer.from(content));
  await writeFile(file, content);
  return true;
}
