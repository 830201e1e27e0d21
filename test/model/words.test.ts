import {expect} from '@open-wc/testing';
import {ConsentError} from '../../src/model/errors.ts';
import {freeze} from '../../src/model/freeze.ts';
import {localTime} from '../../src/model/local-time.ts';
import {localize} from '../../src/model/localized.ts';
import {mailTo} from '../../src/model/mail-to.ts';
import {isRetention, retentionCode, type Retention} from '../../src/model/retention.ts';

describe('localize', () => {
  it('uses the exact tag, then its language, then English, then any', () => {
    const text = {ar: 'عربي', 'ar-KW': 'كويتي', en: 'English', fr: 'français'};
    expect(localize(text, 'ar-KW')).to.equal('كويتي');
    expect(localize(text, 'ar-EG')).to.equal('عربي');
    expect(localize(text, 'de-AT')).to.equal('English');
    expect(localize({fr: 'français', de: 'deutsch'}, 'ar')).to.equal('français');
    expect(localize({}, 'ar')).to.equal('');
    expect(localize({ar: '', en: 'x'}, 'ar'), 'empty on purpose').to.equal('');
  });

  it('accepts one text for all languages', () => {
    expect(localize('one', 'ar')).to.equal('one');
    expect(localize('', 'ar')).to.equal('');
    expect(localize(undefined, 'ar')).to.equal('');
  });
});

describe('localTime', () => {
  const at = Date.UTC(2026, 10, 1, 6, 30);
  for (const [offset, text] of [
    [180, '2026-11-01T09:30:00.000+03:00'],
    [0, '2026-11-01T06:30:00.000+00:00'],
    [345, '2026-11-01T12:15:00.000+05:45'],
    [-210, '2026-11-01T03:00:00.000-03:30'],
    [-1, '2026-11-01T06:29:00.000-00:01'],
  ] as const)
    it(`writes ${offset} minutes east of UTC as ${text}, which is the same instant`, () => {
      expect(localTime(at, offset)).to.equal(text);
      expect(Date.parse(text)).to.equal(at);
    });
});

describe('mailTo', () => {
  it('writes everything out, each line by RFC 6068', () => {
    expect(mailTo('privacy+a@shop.example', 'erase & forget', 'one\ntwo=?\nثلاثة')).to.equal(
      `mailto:privacy%2Ba@shop.example?subject=erase%20%26%20forget&body=one%0D%0Atwo%3D%3F%0D%0A${encodeURIComponent('ثلاثة')}`,
    );
  });
});

describe('ConsentError', () => {
  it('contains the library’s name, the code and the message', () => {
    const error = new ConsentError('config', 'no policy.');
    expect(error).to.be.instanceOf(Error);
    expect({name: error.name, code: error.code, message: error.message}).to.deep.equal({
      name: 'ConsentError',
      code: 'config',
      message: 'ithn: no policy.',
    });
  });
});

describe('freeze', () => {
  it('freezes deeply, and accepts non-objects', () => {
    const data = freeze({a: {b: [{c: 1}]}, text: 'x', none: null, undefined});
    for (const part of [data, data.a, data.a.b, data.a.b[0]]) expect(Object.isFrozen(part)).to.equal(true);
    expect(() => Object.assign(data.a, {more: 1})).to.throw(TypeError);
  });
});

describe('retention', () => {
  const codes: readonly (readonly [Retention, string])[] = [
    [{kind: 'session'}, 'session'],
    [{kind: 'duration', time: 30, unit: 'days'}, 'P30D'],
    [{kind: 'duration', time: 6, unit: 'months'}, 'P6M'],
    [{kind: 'range', from: 5, to: 7, unit: 'years', reason: 'the law'}, 'P5Y/P7Y'],
    [{kind: 'until', event: 'account-closed'}, 'until account-closed'],
    [{kind: 'until', event: {ar: 'نهاية', en: 'the end'}}, 'until نهاية'],
  ];
  for (const [retention, code] of codes)
    it(`is ${code} for programs`, () => {
      expect(retentionCode(retention, 'ar')).to.equal(code);
      expect(isRetention(retention)).to.equal(true);
    });

  it('may be the site’s own text', () => {
    expect(retentionCode({ar: 'سنة', en: 'a year'}, 'ar')).to.equal('سنة');
    expect(retentionCode(undefined, 'ar')).to.equal('');
    for (const value of ['a year', {en: 'a year'}, null, undefined, 7]) expect(isRetention(value)).to.equal(false);
  });
});
