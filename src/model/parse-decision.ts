import type {Choices, Decision} from './decision.ts';
import {freeze} from './freeze.ts';

const texts = ['id', 'source', 'effective', 'locale', 'config'] as const;
const numbers = ['decidedAt', 'expiresAt', 'revision'] as const;

/** Whether it is an object whose values are all booleans. */
export const areFlags = (flags: unknown): boolean =>
  Object(flags) === flags && Object.values(flags as object).every((flag) => typeof flag === 'boolean');

/**
 * Parses a stored decision; `undefined` if anything about it is invalid. The result is frozen.
 */
export function parseDecision(value: unknown): Decision | undefined {
  const given = Object(value) as Record<string, unknown>;
  const choices = Object(given.choices) as Choices;
  const {categories, services} = choices;
  if (
    !texts.every((name) => typeof given[name] === 'string') ||
    !numbers.every((name) => Number.isSafeInteger(given[name])) ||
    !areFlags(categories) ||
    !areFlags(services)
  )
    return undefined;
  freeze(choices);
  return Object.freeze(value as Decision);
}
