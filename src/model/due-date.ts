const day = 864e5;

/** The wall clock of a place at a moment, written as if it were UTC. */
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

/** The first moment at which the clock of a place shows `wall`; where it skips that time, as much later as it skips. */
function momentOf(wall: number, timeZone: string): number {
  const offsets = [wall - day, wall + day].map((at) => wallClock(at, timeZone) - at);
  const candidates = offsets.map((offset) => wall - offset).sort((one, other) => one - other);
  const exact = candidates.find((at) => wallClock(at, timeZone) === wall);
  return exact ?? wall - Math.min(...offsets);
}

/**
 * The same time of day, so many calendar days on, by the clock of a place: over a change of summer time a day has 23 or 25
 * hours, and a month its own length.
 * @param at milliseconds since 1970-01-01 UTC
 * @param timeZone IANA name: `Asia/Kuwait`
 */
export const addDays = (at: number, days: number, timeZone: string): number =>
  momentOf(wallClock(at, timeZone) + days * day, timeZone);

/** How many calendar days lie between two moments by the clock of a place; negative where `until` is before `from`. */
export function daysBetween(from: number, until: number, timeZone: string): number {
  const dayOf = (at: number): number => Math.floor(wallClock(at, timeZone) / day);
  return dayOf(until) - dayOf(from);
}
