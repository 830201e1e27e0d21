import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readEndpoint, type Endpoint} from './read-endpoint.ts';
import {UsageError} from './usage-error.ts';

/** Where a manifest goes, and by what right; checked before the audit begins. @throws UsageError */
export const readDestination = (text: string | undefined): Endpoint | undefined =>
  text === undefined ? undefined : readEndpoint(text, '--send', 'audits');

/** Sends manifest.json to the collector; returns its place in the collector's chain, as a line. @throws UsageError */
export async function sendManifest(folder: string, {url, token}: Endpoint): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: await readFile(join(folder, 'manifest.json'), 'utf8'),
    redirect: 'error', // the token is for this host
    signal: AbortSignal.timeout(30_000),
  }).catch((error: unknown) => {
    throw new UsageError(`manifest.json was not sent: ${url} cannot be reached (${String(error)}).`);
  });
  const answer: unknown = await response.json().catch(() => undefined); // no collector
  const {sequence, hash, error} = Object(answer) as {sequence?: unknown; hash?: unknown; error?: unknown};
  if (!response.ok || typeof sequence !== 'number' || typeof hash !== 'string')
    throw new UsageError(`manifest.json was not sent: ${url} answered ${response.status} (${String(error)}).`);
  return `sent: record ${sequence} of ${url}, hash ${hash}`;
}
