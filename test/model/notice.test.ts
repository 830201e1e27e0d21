import {expect} from '@open-wc/testing';
import {checkNotice} from '../../src/consent/check-people.ts';
import {hoursUntilNotified, isLate, moment, type BreachNotice} from '../../src/model/notice.ts';

const notice: BreachNotice = {
  kind: 'breach',
  id: 'drill',
  discovered: '2026-03-28T23:30:00+03:00',
  notified: '2026-03-31T20:30:00Z',
  nature: {ar: 'تمرين', en: 'A drill'},
  data: ['none'],
  steps: ['none'],
};
const complaint = (value: unknown): string => {
  try {
    checkNotice(value, 'notices[0]');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a breach notice', () => {
  it('counts the 72 hours across time zones and daylight saving', () => {
    expect(hoursUntilNotified(notice)).to.equal(72);
    expect(isLate(notice)).to.equal(false);
    expect(isLate({...notice, notified: '2026-03-31T20:30:01Z'})).to.equal(true);
    // The night in between lost an hour in Paris: clocks there show 73 hours.
    expect(
      hoursUntilNotified({...notice, discovered: '2026-03-28T12:00+01:00', notified: '2026-03-31T13:00+02:00'}),
    ).to.equal(72);
    expect(isLate({...notice, discovered: '2026-03-28T12:00-10:00', notified: '2026-03-31T23:00+12:00'})).to.equal(
      false,
    );
  });

  it('reads times with an offset, to the minute or more precisely', () => {
    for (const right of ['2026-03-28T23:30Z', '2026-03-28T23:30:00+03:00', '2026-03-28T23:30:00.125-11:30'])
      expect(moment.test(right), right).to.equal(true);
    for (const wrong of ['on 2026-03-28T23:30Z', '2026-03-28T23:30Z.', '2026-03-28T23:30', '2026-03-28T23:30:00.Z'])
      expect(moment.test(wrong), wrong).to.equal(false);
  });

  it('is rejected without the parts that the policy promises', () => {
    expect(complaint(notice)).to.equal('');
    for (const part of ['id', 'discovered', 'notified', 'nature', 'data', 'steps']) {
      const {[part as keyof BreachNotice]: gone, ...rest} = notice;
      expect(gone).to.not.equal(undefined);
      expect(complaint(rest)).to.include(`notices[0].${part} must be given`);
    }
    expect(complaint({...notice, data: []})).to.include('notices[0].data');
    expect(complaint({...notice, notified: '2026-03-31T20:30:00'})).to.include('UTC offset');
    expect(complaint({...notice, notified: '2026-03-01T00:00Z'})).to.include('later than discovered');
    expect(complaint({...notice, kind: 'news'})).to.include('breach or policy');
    expect(complaint({feed: 'https://elsewhere.example/notices'})).to.include('a path on this site');
    expect(complaint({feed: '//elsewhere.example/notices'})).to.include('a path on this site');
    expect(complaint({feed: '/notices.json'})).to.equal('');
  });
});
