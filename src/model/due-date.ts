import {dayMs} from './day.ts';

/** The wall-clock time in a time zone at an instant, expressed as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const get = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const whole = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return whole + (((at % 1000) + 1000) % 1000);
}

/**
 * The first instant at which the clock of a time zone shows `wall`; if it skips that time, the instant is shifted by
 * the gap.
 */
function momentOf(wall: number, timeZone: string): number {
  const offsets = [wall - dayMs, wall + dayMs].map((at) => wallClock(at, timeZone) - at);
  const candidates = offsets.map((offset) => wall - offset).sort((one, other) => one - other);
  const exact = candidates.find((at) => wallClock(at, timeZone) === wall);
  return exact ?? wall - Math.min(...offsets);
}

/**
 * The same time of day a number of calendar days later, in a time zone: across a daylight-saving change a day has 23
 * or 25 hours.
 * @param at milliseconds since 1970-01-01 UTC
 * @param timeZone IANA name: `Asia/Kuwait`
 */
export const addDays = (at: number, days: number, timeZone: string): number =>
  momentOf(wallClock(at, timeZone) + days * dayMs, timeZone);

/** The number of calendar days between two instants in a time zone; negative if `until` is before `from`. */
export function daysBetween(from: number, until: number, timeZone: string): number {
  const dayOf = (at: number): number => Math.floor(wallClock(at, timeZone) / dayMs);
  return dayOf(until) - dayOf(from);
}
