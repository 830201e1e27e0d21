import {milliseconds} from '../consent/check-options.ts';
import {flag} from '../consent/check-values.ts';
import {that} from '../consent/checks.ts';

/** The options that several functions of `ithn/server` share. */
export const shared = {
  secure: flag,
  now: milliseconds,
  name: that(
    'the name of a cookie, as in storage.cookie',
    (value: unknown) => typeof value === 'string' && /^[\w-]+$/.test(value),
  ),
  gpc: that(
    'true, false or the Sec-GPC header',
    (value: unknown) => value === null || typeof value === 'boolean' || typeof value === 'string',
  ),
};
