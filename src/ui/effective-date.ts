import {msg} from '@lit/localize';
import type {Settings} from '../consent/settings.ts';
import {language} from './localization.ts';

/**
 * The policy's effective date as `Intl` says it, for the first layer. Not through `Intl`: its first word in a page costs
 * some 12 ms of processor, twice as much as all else before the banner stands. Undefined where digits or language are others.
 * @throws {RangeError} where it is no date.
 */
export function effectiveDate({policy, numerals = 'latn'}: Settings): string | undefined {
  const [year, month = 1, day] = new Date(policy.effective).toISOString().split(/\D/).map(Number);
  if (numerals !== 'latn' || !/^(ar|en|fil|fr|hi|ur)$/.test(language())) return undefined;
  const months = msg('January February March April May June July August September October November December', {
    id: 'months',
    desc: 'The twelve months as they stand in a whole date, one space between two.',
  });
  return msg('M D, Y', {id: 'long-date', desc: 'A whole date; M stands for the month, D for the day, Y for the year.'})
    .replace('D', String(day))
    .replace('Y', String(year))
    .replace('M', months.split(' ')[month - 1] ?? '');
}
