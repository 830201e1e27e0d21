import {msg} from '@lit/localize';

/** A day in the words of the language in use, in Latin digits. */
export function dateInWords(year: number, month: number, day: number): string {
  const months = msg('January February March April May June July August September October November December', {
    id: 'months',
    desc: 'The twelve months as they stand in a whole date, one space between two.',
  });
  return msg('M D, Y', {id: 'long-date', desc: 'A whole date; M stands for the month, D for the day, Y for the year.'})
    .replace('D', String(day))
    .replace('Y', String(year))
    .replace('M', months.split(' ')[month - 1] ?? '');
}
