import type {Consent} from '../../consent/consent.ts';
import type {RightsRequest} from '../../model/rights-request.ts';
import {readEndpoint} from '../send-request.ts';
import {deliver, sendOnce} from './deliver.ts';
import {isWaiting} from './kept-request.ts';
import {clearMemory, readRequests} from './request-store.ts';

/** How long erasing everything waits. */
const lastTryTimeoutMs = 5000;

/** Sends requests waiting from earlier. */
export async function resume({settings}: Consent): Promise<void> {
  const {endpoint} = settings.rights ?? {};
  if (!endpoint) return;
  const url = readEndpoint(endpoint);
  for (const kept of await readRequests()) if (isWaiting(kept)) void deliver(kept.request.id, url);
}

/**
 * A last try for waiting requests before everything is erased. Returns those still unconfirmed: they will be lost,
 * and the caller must report that.
 */
export async function sendLast({settings}: Consent): Promise<RightsRequest[]> {
  const {endpoint} = settings.rights ?? {};
  const lost = (await readRequests()).filter(({body}) => body);
  const waiting = lost.filter(isWaiting);
  if (endpoint && waiting.length) {
    const url = readEndpoint(endpoint);
    const tries = Promise.all(waiting.map(({request}) => sendOnce(request.id, url, true)));
    await Promise.race([tries, new Promise((resolve) => setTimeout(resolve, lastTryTimeoutMs))]);
  }
  const confirmed = new Set((await readRequests()).flatMap(({request}) => (request.progress ? [request.id] : [])));
  clearMemory();
  return lost.map(({request}) => request).filter(({id}) => !confirmed.has(id));
}
