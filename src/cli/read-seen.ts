import {readFile} from 'node:fs/promises';
import {parseProduction, type Production} from '../audit/model/production.ts';
import {readEndpoint} from './read-endpoint.ts';
import {UsageError} from './usage-error.ts';

/**
 * What pages met in production: the response of the collector's `GET …/watch`, from a file or from its address.
 * @throws UsageError
 */
export async function readSeen(place: string): Promise<Production> {
  const text = /^https?:/i.test(place) ? await ask(place) : await readFile(place, 'utf8').catch(refuse(place));
  try {
    return parseProduction(JSON.parse(text));
  } catch (error) {
    return refuse(place)(error);
  }
}

async function ask(place: string): Promise<string> {
  const {url, token} = readEndpoint(place, '--seen', 'watch');
  const response = await fetch(url, {
    headers: {authorization: `Bearer ${token}`},
    redirect: 'error', // the token is for this host
    signal: AbortSignal.timeout(30_000),
  }).catch((error: unknown) => {
    throw new UsageError(`--seen: ${url} cannot be reached (${String(error)}).`);
  });
  const text = await response.text();
  if (!response.ok) throw new UsageError(`--seen: ${url} answered ${response.status} (${text.slice(0, 200)}).`);
  return text;
}

const refuse =
  (place: string) =>
  (error: unknown): never => {
    throw new UsageError(`--seen ${place}: ${error instanceof Error ? error.message : String(error)}`);
  };
