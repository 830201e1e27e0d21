import {dayMs} from '../model/day.ts';
import {refuse} from './respond.ts';

const longestDays = 400;
const usualDays = 30;

/** Creating one takes longer than everything else about a day. */
const formats = new Map<string, Intl.DateTimeFormat>();
const makeFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

/** The calendar day of an instant in the shop's time zone, `YYYY-MM-DD`. */
export function dayOf(at: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({type, value}) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The day `days` days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);

/** The keys of a query that `readDays` reads. */
export const dayKeys = ['from', 'until'];

/** `from=` and `until=`, both days included; the last thirty by default. Returns the refusal if they are invalid. */
export function readDays(query: URLSearchParams, today: string): {from: string; until: string} | Response {
  const until = query.get('until') ?? today;
  if (!isDay(until)) return refuse(400, 'until must be a day such as 2026-11-30');
  const from = query.get('from') ?? dayBefore(until, usualDays - 1);
  if (!isDay(from) || from > until) return refuse(400, 'from must be a day such as 2026-11-01, and not after until');
  if (Date.parse(until) - Date.parse(from) >= longestDays * dayMs)
    return refuse(400, `from and until must be within ${longestDays} days`);
  return {from, until};
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
