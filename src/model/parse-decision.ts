import type {Choices, Decision} from './decision.ts';
import {freeze} from './freeze.ts';

const texts = ['id', 'source', 'effective', 'locale', 'config'] as const;
const numbers = ['decidedAt', 'expiresAt', 'revision'] as const;

const areFlags = (flags: unknown): boolean =>
  Object.values(Object(flags) as object).every((flag) => typeof flag === 'boolean');

/** The decision in something read back from storage; `undefined` when anything about it is wrong: then it is none. */
export function parseDecision(value: unknown): Decision | undefined {
  const given = Object(value) as Record<string, unknown>;
  const {categories, services} = Object(given.choices) as Choices;
  const isRight =
    texts.every((name) => typeof given[name] === 'string') &&
    numbers.every((name) => Number.isSafeInteger(given[name]) && (given[name] as number) > 0) &&
    areFlags(categories) &&
    areFlags(services);
  if (!isRight) return;
  // A copy of what is known: anything else in there stays behind.
  const known = Object.fromEntries([...texts, ...numbers].map((name) => [name, given[name]]));
  return freeze({...known, choices: {categories: {...categories}, services: {...services}}}) as Decision;
}
