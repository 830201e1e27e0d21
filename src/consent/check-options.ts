// Checks the options of a call, for every entry point that is not a configuration.
import {refuse, that, type Check} from './checks.ts';

/** The check of each option; what is not named must be left out. */
export type OptionShape = Readonly<Record<string, Check>>;

/** A function. */
export const callable = that('a function', (value: unknown) => typeof value === 'function');
/** A point in time; `NaN` is none. */
export const milliseconds: Check = (value, path) => {
  // as a text, because JSON has no NaN
  if (!Number.isFinite(value)) refuse(path, 'milliseconds since 1970-01-01 UTC', String(value));
};

/** An object literal, of this realm or another; an instance of a class, such as `Headers`, is none. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Throws a `ConsentError` that names the first unknown or invalid option, the value received and the values accepted.
 * @param path What the options are called in the message.
 */
export function checkOptions(options: unknown, shape: OptionShape, path = 'options'): void {
  if (!isPlain(options)) return refuse(path, `an object with ${Object.keys(shape).join(', ')}`, options);
  for (const [key, value] of Object.entries(options)) {
    const check = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!check) refuse(`${path}.${key}`, `left out; the options are ${Object.keys(shape).join(', ')}`, key);
    else if (value !== undefined) check(value, `${path}.${key}`);
  }
}

/** Options within an option. */
export const options =
  (shape: OptionShape): Check =>
  (value, path) =>
    checkOptions(value, shape, path);
