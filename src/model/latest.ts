import {strictest} from './choices.ts';
import type {Decision} from './decision.ts';

const day = 864e5;

/**
 * Which of two kept decisions stands: the one made later; at the same instant, what both allow. One from the future, of
 * a clock since put right, gives way to any other.
 * Whether it still counts is asked afterwards, so an old yes never comes back in the place of a newer no.
 * @param now milliseconds since 1970-01-01 UTC
 */
export function latest(one: Decision | undefined, other: Decision | undefined, now = Date.now()): Decision | undefined {
  if (!one || !other || one.id === other.id) return one ?? other;
  const rank = ({decidedAt}: Decision): number => decidedAt - (decidedAt > now + day ? 9e15 : 0);
  const lead = rank(one) - rank(other);
  if (lead) return lead > 0 ? one : other;
  // a decision of its own, with the same id wherever the two meet
  const id = (one.id < other.id ? one : other).id.replace(/-?$/, '-');
  return {...one, id, choices: strictest(one.choices, other.choices as object)};
}
