import {expect} from '@open-wc/testing';
import {speak} from '../../src/ui/localization.ts';
import {answerWithin, daysLeft} from '../../src/ui/rights-words.ts';
import {timeText} from '../../src/ui/retention-words.ts';
import {start, stop} from './helpers.ts';

/** Of each form the first and the last number, and both beyond a hundred. */
const counts = [0, 1, 2, 3, 10, 11, 30, 99, 100, 101, 102, 103, 110, 111, 365, 1000] as const;

const arabic = {
  left: [
    'الموعد اليوم', 'بقي يوم واحد', 'بقي يومان', 'بقيت 3 أيام', 'بقيت 10 أيام', 'بقي 11 يومًا', 'بقي 30 يومًا',
    'بقي 99 يومًا', 'بقي 100 يوم', 'بقي 101 يوم', 'بقي 102 يوم', 'بقيت 103 أيام', 'بقيت 110 أيام', 'بقي 111 يومًا',
    'بقي 365 يومًا', 'بقي 1,000 يوم',
  ],
  late: [
    'الموعد اليوم', 'تأخر يومًا واحدًا', 'تأخر يومين', 'تأخر 3 أيام', 'تأخر 10 أيام', 'تأخر 11 يومًا', 'تأخر 30 يومًا',
    'تأخر 99 يومًا', 'تأخر 100 يوم', 'تأخر 101 يوم', 'تأخر 102 يوم', 'تأخر 103 أيام', 'تأخر 110 أيام', 'تأخر 111 يومًا',
    'تأخر 365 يومًا', 'تأخر 1,000 يوم',
  ],
  within: [
    'يوم الاستلام نفسه', 'يوم واحد', 'يومين', '3 أيام', '10 أيام', '11 يومًا', '30 يومًا', '99 يومًا', '100 يوم',
    '101 يوم', '102 يوم', '103 أيام', '110 أيام', '111 يومًا', '365 يومًا', '1,000 يوم',
  ],
  years: [
    'بلا سنوات', 'سنة واحدة', 'سنتان', '3 سنوات', '10 سنوات', '11 سنة', '30 سنة', '99 سنة', '100 سنة', '101 سنة',
    '102 سنة', '103 سنوات', '110 سنوات', '111 سنة', '365 سنة', '1,000 سنة',
  ],
} as const; // prettier-ignore

describe('the days of a request in words', () => {
  after(stop);

  it('count in all six forms of Arabic, far beyond the thirty that are promised', async () => {
    const consent = await start('ar');
    await speak(consent, 'rights-form');
    expect(counts.map((days) => daysLeft(days, consent))).to.deep.equal(arabic.left);
    expect(counts.map((days) => daysLeft(-days, consent))).to.deep.equal(arabic.late);
    for (const [index, days] of counts.entries())
      expect(answerWithin(days, consent)).to.include(days ? `في غضون ${arabic.within[index]} من` : arabic.within[0]);
    await speak(consent, 'preferences');
    expect(counts.map((years) => timeText(years, 'years', consent))).to.deep.equal(arabic.years);
  });

  it('count in English, with one and two in words', async () => {
    const consent = await start('en');
    await speak(consent, 'rights-form');
    expect([0, 1, 2, 3, 30, 100, -1, -2, -45].map((days) => daysLeft(days, consent))).to.deep.equal([
      'Due today', 'One day left', '2 days left', '3 days left', '30 days left', '100 days left', 'One day late',
      '2 days late', '45 days late',
    ]); // prettier-ignore
    expect(answerWithin(1, consent)).to.equal('We answer within one day of receiving it.');
    expect(answerWithin(30, consent)).to.equal('We answer within 30 days of receiving it.');
  });

  it('are written in the digits that the site has set', async () => {
    const consent = await start('ar', {numerals: 'arab'});
    await speak(consent, 'rights-form');
    expect(daysLeft(30, consent)).to.equal('بقي ٣٠ يومًا');
    expect(answerWithin(105, consent)).to.include('١٠٥ أيام');
  });
});
