// Checks for kinds of value that several configuration keys accept.
import {plainHost} from '../model/hosts.ts';
import {either, map, that, type Check} from './checks.ts';

/** Valid in markup, a cookie and a record; the first letter excludes `__proto__`. */
const idPattern = /^[a-z][\w-]*$/i;
/** Any text, including an empty one. */
export const text = that('a text', (value: unknown) => typeof value === 'string');
/** A boolean. */
export const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
/** One text for all languages, or one for each. */
export const localized = either(text, map(text));
/** The id of a category or service. */
export const id = that(
  'an id of letters, digits, "-" and "_", beginning with a letter',
  (value: unknown) => typeof value === 'string' && idPattern.test(value),
);
/** A whole number, both ends included. */
export const wholeFrom = (least: number, most = Infinity): Check =>
  that(
    `a whole number from ${least}` + (most < Infinity ? ` to ${most}` : ''),
    (value: number) => Number.isInteger(value) && value >= least && value <= most,
  );
/** A share of a whole. */
export const share = that(
  'a number above 0 and up to 1',
  (value: unknown) => typeof value === 'number' && value > 0 && value <= 1,
);
/** One of these values. */
export const oneOf = (...values: readonly unknown[]): Check =>
  that(`one of ${values.join(', ')}`, (value) => values.includes(value));
/** A host; a leading `*.` means its subdomains. */
export const host = that(
  'a host name, such as cdn.example or *.cdn.example, without scheme or path',
  (value: unknown) => typeof value === 'string' && plainHost(value.replace(/^\*\./, '')) !== '',
);
