import {setImmediate} from 'node:timers/promises';
import type {Arrival, Outcome} from './judge.ts';

type Append = (arrivals: readonly Arrival[]) => Promise<Outcome[]>;

interface Waiting {
  readonly arrivals: readonly Arrival[];
  readonly resolve: (outcomes: Outcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Receipts in one transaction, and receipts that may wait for theirs. */
const most = 500;
const longest = 5_000;

/** Too much is waiting: the sender should come back later. */
export class BusyError extends Error {}

/**
 * One transaction after the other, each with all that has come meanwhile: a disk that syncs three hundred times a second
 * keeps thousands of receipts, and each of them is safe before its sender hears of it.
 */
export function createWriter(append: Append): Append {
  const waiting: Waiting[] = [];
  let length = 0;
  let isRunning = false;

  const take = (): Waiting[] => {
    const batch: Waiting[] = [];
    for (let size = 0; waiting[0] && (size === 0 || size + waiting[0].arrivals.length <= most);) {
      const next = waiting.shift();
      if (!next) break;
      batch.push(next);
      size += next.arrivals.length;
      length -= next.arrivals.length;
    }
    return batch;
  };

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await append(batch.flatMap(({arrivals}) => arrivals));
      let start = 0;
      for (const {arrivals, resolve} of batch) resolve(outcomes.slice(start, (start += arrivals.length)));
    } catch (error) {
      // One delivery that the database will not have must not take the others with it.
      if (batch.length > 1) for (const one of batch) await write([one]);
      else batch[0]?.reject(error);
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      await setImmediate(); // lets those in that are at the door
      await write(take());
    }
    isRunning = false;
  };

  return (arrivals) =>
    new Promise((resolve, reject) => {
      if (length + arrivals.length > longest) {
        reject(new BusyError('too much is waiting'));
        return;
      }
      length += arrivals.length;
      waiting.push({arrivals, resolve, reject});
      if (!isRunning) void run();
    });
}
