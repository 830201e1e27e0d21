import {checkOptions} from '../consent/check-options.ts';
import {wholeFrom} from '../consent/check-values.ts';
import {ConsentError} from '../model/errors.ts';

/** Throws a `ConsentError` that says what is wrong with the page that `receipts()` was asked for. */
export function refusePage(page: unknown): never {
  checkOptions(page, {limit: wholeFrom(1), before: wholeFrom(0)});
  throw new ConsentError('config', `receipts() takes {limit, before} (received ${JSON.stringify(page)}).`);
}
