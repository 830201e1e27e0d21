import {expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import type {Localized} from '../../src/model/localized.ts';
import {retentionCode, type Retention} from '../../src/model/retention.ts';
import {speak} from '../../src/ui/localization.ts';
import {retentionText, timeText} from '../../src/ui/retention-words.ts';
import {start, stop} from './helpers.ts';

const orders: Retention = {
  kind: 'range',
  from: 5,
  to: 7,
  unit: 'years',
  reason: {ar: 'لأغراض المحاسبة والضرائب', en: 'accounting and tax'},
};

const speakingOf = async (lang: string, numerals?: 'arab'): Promise<Consent> => {
  const consent = await start(lang, numerals && {numerals});
  await speak(consent, 'preferences');
  return consent;
};

describe('retention in words', () => {
  after(stop);

  it('counts in all six forms of Arabic', async () => {
    const consent = await speakingOf('ar');
    const table = {
      days: ['بلا أيام', 'يوم واحد', 'يومان', '3 أيام', '10 أيام', '11 يومًا', '99 يومًا', '100 يوم', '103 أيام'],
      months: ['بلا أشهر', 'شهر واحد', 'شهران', '3 أشهر', '10 أشهر', '11 شهرًا', '99 شهرًا', '100 شهر', '103 أشهر'],
      years: ['بلا سنوات', 'سنة واحدة', 'سنتان', '3 سنوات', '10 سنوات', '11 سنة', '99 سنة', '100 سنة', '103 سنوات'],
    } as const;
    for (const unit of ['days', 'months', 'years'] as const)
      expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((time) => timeText(time, unit, consent))).to.deep.equal(
        table[unit],
      );
  });

  it('says each kind in Arabic and in English', async () => {
    const kinds: readonly [Localized | Retention | undefined, string, string][] = [
      [{kind: 'session'}, 'حتى تغلق المتصفح', 'until you close the browser'],
      [{kind: 'duration', time: 2, unit: 'years'}, 'سنتان', '2 years'],
      [orders, 'من 5 إلى 7 سنوات (⁨لأغراض المحاسبة والضرائب⁩)', 'from 5 to 7 years (⁨accounting and tax⁩)'],
      [{kind: 'until', event: 'account-closed'}, 'طالما كان الحساب نشطًا', 'for as long as the account is active'],
      [{kind: 'until', event: 'deletion-requested'}, 'حتى تطلب حذفها', 'until you ask for its deletion'],
      [{kind: 'until', event: {ar: 'حتى التسليم', en: 'until delivery'}}, 'حتى التسليم', 'until delivery'],
      [{ar: 'سنة', en: 'a year'}, 'سنة', 'a year'],
      [undefined, '', ''],
    ];
    for (const [lang, place] of [
      ['ar', 1],
      ['en', 2],
    ] as const) {
      const consent = await speakingOf(lang);
      for (const kind of kinds) expect(retentionText(kind[0], consent)).to.equal(kind[place]);
    }
  });

  it('takes the digits the site has set', async () => {
    expect(retentionText(orders, await speakingOf('ar', 'arab'))).to.include('من ٥ إلى ٧ سنوات');
  });

  it('is a code in records', () => {
    const all: [Localized | Retention | undefined, string][] = [
      [{kind: 'session'}, 'session'],
      [{kind: 'duration', time: 14, unit: 'months'}, 'P14M'],
      [orders, 'P5Y/P7Y'],
      [{kind: 'until', event: 'account-closed'}, 'until account-closed'],
      ['a year', 'a year'],
      [undefined, ''],
    ];
    for (const [retention, code] of all) expect(retentionCode(retention, 'en')).to.equal(code);
  });
});
