import {expect} from '@open-wc/testing';
import {fingerprint} from '../../src/model/fingerprint.ts';

describe('fingerprint', () => {
  it('is equal for equal texts, and different for different ones', () => {
    expect(fingerprint('{"a":1}')).to.equal(fingerprint('{"a":1}'));
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', '{"a":1}', '{"a":2}', 'خبز'];
    expect(new Set(texts.map(fingerprint)).size).to.equal(texts.length);
    for (const text of texts) expect(fingerprint(text)).to.match(/^-?\d+$/);
  });
});
