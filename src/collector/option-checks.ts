// Checks for the options of a collector that more than one option needs.
import type {Check} from '../consent/checks.ts';
import {refuse, that} from '../consent/checks.ts';
import {ConsentError} from '../model/errors.ts';

/** A number that may have a fraction; `NaN` and `Infinity` are none. */
export const numberFrom = (least: number): Check =>
  that(`a number from ${least}`, (value: unknown) => Number.isFinite(value) && Number(value) >= least);

/** The `Origin` header of a page. https://www.rfc-editor.org/rfc/rfc6454#section-6.2 */
export const origin = that('an origin such as https://shop.example', (value: unknown) => {
  if (typeof value !== 'string') return false;
  if (/^https?:/i.test(value)) return URL.canParse(value) && new URL(value).origin === value;
  return value === 'null' || /^[a-z][a-z\d+.-]*:\/\/[^/?#\s]+$/.test(value); // pages of an app
});

/** IANA name of a time zone. */
export const timeZone: Check = (value, path) => {
  try {
    if (typeof value === 'string' && new Intl.DateTimeFormat('en', {timeZone: value})) return;
  } catch {
    // no such time zone: said below
  }
  refuse(path, 'the IANA name of a time zone, such as Asia/Kuwait', value);
};

/** The error names the token's length alone: a log is no place for a secret. */
export const token: Check = (value, path) => {
  if (typeof value === 'string' && /^[!-~]{16,}$/.test(value)) return;
  const came =
    typeof value === 'string' ? `${value.length}${value.includes(' ') ? ', with a space' : ''}` : typeof value;
  throw new ConsentError(
    'config',
    `${path} must be a text of at least 16 characters without spaces (received ${came}).`,
  );
};

/** A store that is open. What came is not repeated: a connection string contains a password. */
export const checkStore: Check = (value, path) => {
  const given = Object(value) as {append?: unknown; then?: unknown};
  if (typeof given.append === 'function') return;
  const came = typeof given.then === 'function' ? 'a promise' : value === null ? 'null' : typeof value;
  throw new ConsentError('config', `${path} must be what \`await openStore(…)\` returns (received ${came}).`);
};
