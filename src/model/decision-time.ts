import {dayMs} from './day.ts';
import type {Decision} from './decision.ts';

/**
 * The time that a decision gets: later than that of the one it replaces, even if the clock was set back, unless the
 * earlier one is from the future. Milliseconds since 1970-01-01 UTC.
 */
export function decisionTime(former: Decision | undefined, now = Date.now()): number {
  const before = former?.decidedAt ?? 0;
  return before > now + dayMs ? now : Math.max(now, before + 1);
}
