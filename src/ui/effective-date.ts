import type {Settings} from '../consent/settings.ts';
import {dateInWords} from './date-in-words.ts';
import {language} from './localization.ts';

/**
 * The policy's effective date as `Intl` says it, for the first layer. Not through `Intl`: its first word in a page costs
 * some 12 ms of processor, twice as much as all else before the banner stands. Undefined where digits or language are others.
 * @throws {RangeError} where it is no date, with which no banner is drawn.
 */
export function effectiveDate({policy, numerals = 'latn'}: Settings): string | undefined {
  const [year = 0, month = 1, day = 1] = new Date(policy.effective).toISOString().split(/\D/).map(Number);
  if (numerals !== 'latn' || !/^(ar|de|en|es|fil|fr|hi|id|it|pt|ru|tr|ur)$/.test(language())) return undefined;
  return dateInWords(year, month, day);
}
