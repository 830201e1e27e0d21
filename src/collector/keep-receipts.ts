import type {Expected, Outcome} from './judge.ts';
import type {Delivered} from './read-delivery.ts';
import {json, toTime} from './respond.ts';
import type {ReceiptStore} from './store.ts';

/** A receipt that was not stored. `detail` tells what is wrong with it, `expected` what its chain needs next. */
interface Rejected {
  readonly id: string;
  readonly reason: string;
  readonly detail?: string;
  readonly expected?: Expected;
}

/**
 * Stores valid receipts and responds for each: 200 if none was rejected, 422 if the first rejected one is not a valid
 * receipt, 409 if it does not fit its chain.
 */
export async function keepReceipts(
  store: ReceiptStore,
  delivered: readonly Delivered[],
  now: number,
): Promise<Response> {
  const arrivals = delivered.flatMap((one) => ('arrival' in one ? [one.arrival] : []));
  const outcomes = arrivals.length > 0 ? await store.append(arrivals) : [];
  const byArrival = new Map(arrivals.map((arrival, index) => [arrival, outcomes[index]]));

  const accepted: string[] = [];
  const duplicates: string[] = [];
  const rejected: Rejected[] = [];
  let status = 200;
  for (const one of delivered) {
    const outcome: Outcome | undefined = 'arrival' in one ? byArrival.get(one.arrival) : undefined;
    if (outcome?.status === 'accepted') accepted.push(one.id);
    else if (outcome?.status === 'duplicate') duplicates.push(one.id);
    else if (outcome?.status === 'rejected')
      rejected.push({id: one.id, reason: outcome.reason, expected: outcome.expected});
    else if ('reason' in one) rejected.push({id: one.id, reason: one.reason, detail: one.detail});
    if (status === 200 && rejected.length > 0) status = outcome ? 409 : 422;
  }
  return json(status, {time: toTime(now), accepted, duplicates, rejected});
}
