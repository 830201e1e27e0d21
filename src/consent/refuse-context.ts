// The errors of a decision's context, such as `acceptAll({source: 5})`; loaded only then.
import {object, refuse, that} from './checks.ts';

const text = that('a text', (value: unknown) => typeof value === 'string');
const time = that('milliseconds since 1970, a whole number', Number.isSafeInteger);

/** Throws a `ConsentError` that names what is wrong with the context, the value received and the values accepted. */
export function refuseContext(context: unknown): never {
  object({source: text, locale: text, shown: text, expiresAt: time})(context, 'context');
  return refuse('context', 'source, locale and shown as texts, and expiresAt in milliseconds', context);
}
