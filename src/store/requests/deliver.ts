import type {RightsRequest} from '../../model/rights-request.ts';
import {sendRequest} from '../send-request.ts';
import {isWaiting, type KeptRequest} from './kept-request.ts';
import {isAhead, whenDue} from './next-try.ts';
import {readRequest} from './request-store.ts';
import {settle} from './settle.ts';

/**
 * One try, if one is due. One page at a time sends one request, if the browser has locks; otherwise the server still
 * accepts it only once.
 * @param isUrgent The visitor is waiting: only the server's `Retry-After` is respected.
 */
export async function sendOnce(id: string, url: string, isUrgent: boolean): Promise<KeptRequest | undefined> {
  const act = async (): Promise<KeptRequest | undefined> => {
    const kept = await readRequest(id);
    if (!isWaiting(kept) || isAhead(isUrgent ? kept.notBefore : kept.after)) return kept;
    const request = await settle(kept, await sendRequest(kept.body, url));
    return (await readRequest(id)) ?? {request};
  };
  return navigator.locks ? navigator.locks.request(`ithn-request ${id}`, act) : act();
}

const underWay = new Map<string, Promise<RightsRequest | undefined>>();

/**
 * Retries with growing delays until the site has it; continues at the next visit if this page ends first. Resolves
 * after the first try.
 */
export function deliver(id: string, url: string): Promise<RightsRequest | undefined> {
  const running = underWay.get(id);
  if (running) return running;
  let first: (request: RightsRequest | undefined) => void = () => {};
  const answered = new Promise<RightsRequest | undefined>((resolve) => (first = resolve));
  const run = async (): Promise<void> => {
    for (let isUrgent = true; ; isUrgent = false) {
      const kept = await sendOnce(id, url, isUrgent);
      first(kept?.request);
      if (!isWaiting(kept)) return;
      await whenDue(kept.after);
    }
  };
  underWay.set(id, answered);
  void run()
    .catch(() => first(undefined))
    .finally(() => underWay.delete(id));
  return answered;
}
