import {strictest} from './choices.ts';
import type {Decision} from './decision.ts';

/**
 * Which of two kept decisions stands: the one made later; at the same instant, what both allow.
 * Whether it still counts is asked afterwards, so an old yes never comes back in the place of a newer no.
 */
export function latest(one: Decision | undefined, other: Decision | undefined): Decision | undefined {
  if (!one || !other || one.id === other.id) return one ?? other;
  if (one.decidedAt !== other.decidedAt) return one.decidedAt > other.decidedAt ? one : other;
  return {...one, choices: strictest(one.choices, other.choices)};
}
