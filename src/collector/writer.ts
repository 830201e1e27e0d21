import {setImmediate} from 'node:timers/promises';
import {faultOf} from './database-fault.ts';
import type {Arrival, Outcome} from './judge.ts';

type Append = (arrivals: readonly Arrival[]) => Promise<Outcome[]>;

interface Waiting {
  readonly arrivals: readonly Arrival[];
  readonly resolve: (outcomes: Outcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How many receipts one transaction takes, and how many may wait. */
const maxBatch = 500;
const maxWaiting = 5_000;

/** A write that takes longer has stalled; a failed one counts for this long. */
const stalledAfterMs = 2_000;
const failureMemoryMs = 30_000;

/** Too many writes are waiting: the sender should retry later. */
export class BusyError extends Error {}

export interface Writer {
  readonly append: Append;
  /** Throws with the reason if receipts are not being stored at the moment. */
  check(): void;
}

/**
 * Runs one transaction after the other, each with everything that has arrived meanwhile: a disk that syncs three
 * hundred times a second stores thousands of receipts, each of them safe before it is acknowledged.
 */
export function createWriter(append: Append, now = () => performance.now()): Writer {
  const waiting: Waiting[] = [];
  let length = 0;
  let isRunning = false;
  let beganAt: number | undefined;
  let failure: {readonly error: unknown; readonly at: number} | undefined;

  const take = (): Waiting[] => {
    const batch: Waiting[] = [];
    for (let size = 0; waiting[0] && (size === 0 || size + waiting[0].arrivals.length <= maxBatch);) {
      const next = waiting.shift();
      if (!next) break;
      batch.push(next);
      size += next.arrivals.length;
      length -= next.arrivals.length;
    }
    return batch;
  };

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    beganAt = now();
    try {
      const outcomes = await append(batch.flatMap(({arrivals}) => arrivals));
      failure = undefined;
      let start = 0;
      for (const {arrivals, resolve} of batch) resolve(outcomes.slice(start, (start += arrivals.length)));
    } catch (error) {
      const fault = faultOf(error);
      // A read shows whether a connection is available; only a write shows whether a disk has space again.
      if (fault === 'broken') failure = {error, at: now()};
      const isRefused = fault === 'refused';
      // One delivery that the database rejects must not fail the others.
      if (isRefused && batch.length > 1) for (const one of batch) await write([one]);
      else for (const {reject} of batch) reject(error);
    } finally {
      beganAt = undefined;
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      await setImmediate(); // lets waiting requests run
      await write(take());
    }
    isRunning = false;
  };

  const enqueue: Append = (arrivals) =>
    new Promise((resolve, reject) => {
      if (length + arrivals.length > maxWaiting) {
        reject(new BusyError('too many writes are waiting'));
        return;
      }
      length += arrivals.length;
      waiting.push({arrivals, resolve, reject});
      if (!isRunning) void run();
    });

  return {
    append: enqueue,
    check() {
      if (beganAt !== undefined && now() - beganAt > stalledAfterMs) throw new Error('a write has stalled');
      if (failure && now() - failure.at < failureMemoryMs)
        throw new Error('the last write failed', {cause: failure.error});
    },
  };
}
