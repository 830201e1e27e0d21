import {setTimeout} from 'node:timers/promises';
import {faultOf, type DatabaseFault} from './database-fault.ts';

interface RetryRule {
  /** The total number of tries. */
  readonly tries: number;
  /** No new try begins later than this after the first; and the minimum time between two. */
  readonly withinMs: number;
  readonly pauseMs: number;
}

/** A connection that stopped responding has used its time: one more try, on a new one. A lock is waited for. */
const retryRules: {readonly [fault in DatabaseFault]?: RetryRule} = {
  conflict: {tries: 8, withinMs: 10_000, pauseMs: 20},
  busy: {tries: Infinity, withinMs: 5_000, pauseMs: 25},
  lost: {tries: 2, withinMs: 10_000, pauseMs: 50},
};

/** Retries if the cause may have passed; the first fault of another kind is rethrown. */
export async function insist<T>(act: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (let count = 1; ; count++) {
    try {
      return await act();
    } catch (error) {
      const {tries, withinMs, pauseMs} = retryRules[faultOf(error)] ?? {tries: 0, withinMs: 0, pauseMs: 0};
      if (count >= tries || performance.now() - since > withinMs) throw error;
      await setTimeout(pauseMs * (0.5 + Math.random()) * Math.min(count, 5));
    }
  }
}
