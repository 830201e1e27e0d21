import {ConsentError} from '../model/errors.ts';
import {isObject} from './is-object.ts';

/**
 * Checks a value from outside; throws a `ConsentError` that names the key, the value received and the values
 * accepted.
 */
export type Check = (value: unknown, path: string) => void;

const received = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80);
  } catch {
    return typeof value; // cyclic, so it cannot be printed
  }
};

export const refuse = (path: string, wanted: string, value: unknown): never => {
  throw new ConsentError('config', `${path || 'the configuration'} must be ${wanted} (received ${received(value)}).`);
};

export const that =
  (wanted: string, isRight: (value: never) => boolean): Check =>
  (value, path) => {
    if (!isRight(value as never)) refuse(path, wanted, value);
  };

/** A day that exists: 2026-02-31 does not. */
export const calendarDay = that('a day as YYYY-MM-DD', (value: unknown) => {
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value as string);
});

/** An object with only these keys; those in `needed` are required. */
export const object =
  (shape: Readonly<Record<string, Check>>, ...needed: string[]): Check =>
  (value, path) => {
    if (!isObject(value)) return refuse(path, 'an object', value);
    for (const key of needed) if (value[key] === undefined) refuse(join(path, key), 'given', undefined);
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (!check) refuse(join(path, key), `one of ${Object.keys(shape).join(', ')}`, key);
      else if (value[key] !== undefined) check(value[key], join(path, key));
    }
  };

/** An object with any keys. */
export const map =
  (item: Check): Check =>
  (value, path) => {
    if (!isObject(value)) return refuse(path, 'an object', value);
    for (const key of Object.keys(value)) item(value[key], join(path, key));
  };

export const list =
  (item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'a list', value);
    value.forEach((entry, index) => item(entry, `${path}[${index}]`));
  };

export const either =
  (first: Check, second: Check): Check =>
  (value, path) =>
    (isObject(value) || Array.isArray(value) ? second : first)(value, path);

/** The first check, and if that passes the second. */
export const both =
  (first: Check, second: Check): Check =>
  (value, path) => {
    first(value, path);
    second(value, path);
  };

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
