import {strictest} from './choices.ts';
import {dayMs} from './day.ts';
import type {Decision} from './decision.ts';

/**
 * Which of two stored decisions counts: the later one; at the same instant, what both allow. One from the future,
 * made while the clock was wrong, gives way to any other. Whether it is still valid is checked afterwards, so an old
 * yes never replaces a newer no.
 * @param now milliseconds since 1970-01-01 UTC
 */
export function latest(one: Decision, other: Decision | undefined, now?: number): Decision;
export function latest(one?: Decision, other?: Decision, now?: number): Decision | undefined;
export function latest(one?: Decision, other?: Decision, now = Date.now()): Decision | undefined {
  if (!one || !other || one.id === other.id) return one ?? other;
  const rank = ({decidedAt}: Decision): number => decidedAt - (decidedAt > now + dayMs ? 9e15 : 0);
  const lead = rank(one) - rank(other);
  if (lead) return lead > 0 ? one : other;
  // a new decision, with the same id wherever the two are merged
  const id = (one.id < other.id ? one : other).id.replace(/-?$/, '-');
  return {...one, id, choices: strictest(one.choices, other.choices as object)};
}
