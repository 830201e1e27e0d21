// The values that `isPlainlyRight()` is sure of: each a part of what check-values.ts and check-address.ts accept, and none
// of what they refuse.
import {isObject} from './is-object.ts';

export type IsPlain = (value: unknown) => boolean;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag: IsPlain = (value) => typeof value === 'boolean';
export const isWhole =
  (least: number, most = Infinity): IsPlain =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
export const matches =
  (pattern: RegExp): IsPlain =>
  (value) =>
    isText(value) && pattern.test(value);
export const isId = matches(/^[a-z][\w-]*$/i);
export const isLocalized: IsPlain = (value) => isText(value) || (isObject(value) && Object.values(value).every(isText));
export const oneOf =
  (...values: readonly unknown[]): IsPlain =>
  (value) =>
    values.includes(value);
export const isListOf =
  (item: IsPlain): IsPlain =>
  (value) =>
    Array.isArray(value) && [...(value as unknown[])].every(item); // a hole is undefined, and no item

/** An object with these keys and no others. */
export const hasOnly =
  (shape: Readonly<Record<string, IsPlain>>, ...needed: readonly string[]): IsPlain =>
  (value) =>
    isObject(value) &&
    needed.every((key) => value[key] !== undefined) &&
    // a key of the short form in attributes is there, and empty
    Object.entries(value).every(([key, one]) => Object.hasOwn(shape, key) && (one === undefined || shape[key]?.(one)));

/** A day that exists, as YYYY-MM-DD. */
export const isDay: IsPlain = (value) =>
  isText(value) &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const host = '([a-z\\d]+(-[a-z\\d]+)*\\.)+[a-z]+';
const addressPattern = new RegExp(`^(https://${host}(?=/|$))?(/(?!/)[\\w/.~=&?#-]*)?$`);

/** A path on this site, or an https address, in letters that no parser reads otherwise. */
export const isLink: IsPlain = (value) => isText(value) && value !== '' && addressPattern.test(value);
/** A host; a leading `*.` means its subdomains. */
export const isHost = matches(new RegExp(`^(\\*\\.)?${host}$`));
