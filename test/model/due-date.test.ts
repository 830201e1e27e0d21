import {expect} from '@open-wc/testing';
import {addDays, daysBetween} from '../../src/model/due-date.ts';

const at = Date.parse;
/** What a clock in the place shows. */
const shown = (time: number, timeZone: string): string =>
  new Date(time).toLocaleString('sv-SE', {timeZone, dateStyle: 'short', timeStyle: 'short'});

describe('addDays', () => {
  it('keeps the time of day where clocks do not change', () => {
    expect(addDays(at('2026-11-22T09:00:00Z'), 30, 'Asia/Kuwait')).to.equal(at('2026-12-22T09:00:00Z'));
    expect(addDays(at('2026-11-22T23:59:59.999Z'), 30, 'UTC')).to.equal(at('2026-12-22T23:59:59.999Z'));
  });

  for (const [from, days, until] of [
    ['2026-01-31T10:00', 30, '2026-03-02 10:00'], // February has 28 days
    ['2028-01-31T10:00', 30, '2028-03-01 10:00'], // and 29 in a leap year
    ['2026-02-28T10:00', 1, '2026-03-01 10:00'],
    ['2026-12-02T10:00', 30, '2027-01-01 10:00'],
    ['2026-08-01T10:00', 30, '2026-08-31 10:00'],
    ['2100-02-28T10:00', 1, '2100-03-01 10:00'], // no leap year
  ] as const)
    it(`continues past the end of the month: ${from}`, () => {
      expect(shown(addDays(at(from + ':00+03:00'), days, 'Asia/Kuwait'), 'Asia/Kuwait')).to.equal(until);
    });

  it('keeps the time of day across daylight-saving changes, in both directions and hemispheres', () => {
    for (const [from, timeZone, until] of [
      ['2026-03-10T10:00:00+01:00', 'Europe/Paris', '2026-04-09 10:00'],
      ['2026-10-10T10:00:00+02:00', 'Europe/Paris', '2026-11-09 10:00'],
      ['2026-10-20T23:30:00-04:00', 'America/New_York', '2026-11-19 23:30'],
      ['2026-09-20T00:15:00+10:00', 'Australia/Sydney', '2026-10-20 00:15'],
      ['2026-04-10T12:00:00+02:00', 'Africa/Cairo', '2026-05-10 12:00'],
    ] as const)
      expect(shown(addDays(at(from), 30, timeZone), timeZone), timeZone).to.equal(until);
  });

  it('uses the first of two equal times, and continues after a skipped one', () => {
    // 25 October 2026 has 02:30 twice in Paris; 29 March 2026 has none
    expect(addDays(at('2026-10-24T02:30:00+02:00'), 1, 'Europe/Paris')).to.equal(at('2026-10-25T02:30:00+02:00'));
    expect(shown(addDays(at('2026-03-28T02:30:00+01:00'), 1, 'Europe/Paris'), 'Europe/Paris')).to.equal(
      '2026-03-29 03:30',
    );
  });

  it('is never thirty days of 24 hours by accident: a year of starts in five places', () => {
    for (const timeZone of ['Asia/Kuwait', 'Europe/London', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia'])
      for (let day = 0; day < 365; day += 3) {
        const start = at('2026-01-01T20:17:00Z') + day * 864e5;
        const due = addDays(start, 30, timeZone);
        expect(daysBetween(start, due, timeZone), `${timeZone} ${day}`).to.equal(30);
        expect(Math.abs(due - start - 30 * 864e5), `${timeZone} ${day}`).to.be.at.most(36e5);
      }
  });
});

describe('daysBetween', () => {
  it('counts calendar days there, not hours', () => {
    const due = at('2026-12-22T00:30:00+03:00');
    expect(daysBetween(at('2026-12-21T23:59:00+03:00'), due, 'Asia/Kuwait')).to.equal(1);
    expect(daysBetween(at('2026-12-21T23:59:00+03:00'), due, 'UTC')).to.equal(0);
    expect(daysBetween(due, due, 'Asia/Kuwait')).to.equal(0);
    expect(daysBetween(at('2026-12-25T12:00:00+03:00'), due, 'Asia/Kuwait')).to.equal(-3);
    expect(daysBetween(at('2026-10-24T12:00:00+02:00'), at('2026-10-26T12:00:00+01:00'), 'Europe/Paris')).to.equal(2);
  });
});
