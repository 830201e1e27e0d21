import {dayMs} from '../model/day.ts';
import type {CollectorSettings} from './read-options.ts';
import {sweepSights} from './serve-watch.ts';

const hourMs = dayMs / 24;

/**
 * Creates what erases data past its time. It has no timer: it is called after the response to a delivery, and does
 * nothing until an hour has passed. Not awaited; failures are reported.
 */
export function createSweeper({store, keepDays, keepRequestsDays, watch, clock, report}: CollectorSettings) {
  let sweptAt = 0;
  return (): void => {
    const now = clock();
    if (now - sweptAt < hourMs) return;
    sweptAt = now;
    if (keepDays !== undefined) store.sweep(now - keepDays * dayMs, now).catch(report);
    if (watch) sweepSights(store.sights, now, watch).catch(report);
    if (keepRequestsDays !== undefined) store.requests.sweep(now - keepRequestsDays * dayMs).catch(report);
  };
}
