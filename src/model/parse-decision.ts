import type {Choices, Decision} from './decision.ts';
import {freeze} from './freeze.ts';

const texts = ['id', 'source', 'effective', 'locale', 'config'] as const;
const numbers = ['decidedAt', 'expiresAt', 'revision'] as const;

/** Whether it is an object with nothing but true and false in it. */
export const areFlags = (flags: unknown): boolean =>
  Object(flags) === flags && Object.values(flags as object).every((flag) => typeof flag === 'boolean');

/**
 * The decision in something just read from storage; `undefined` when anything about it is wrong: then it is none.
 * The page cannot change it afterwards.
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
