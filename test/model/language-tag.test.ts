import {expect} from '@open-wc/testing';
import {isLanguageTag} from '../../src/model/language-tag.ts';

describe('isLanguageTag', () => {
  it('accepts BCP 47 tags, and nothing else', () => {
    for (const tag of ['ar', 'en-GB', 'pa-PK', 'zh-Hant-TW', 'en-x-source'])
      expect(isLanguageTag(tag), tag).to.equal(true);
    for (const tag of ['', 'en_us!', 'a b', 'x', '<b>', 'toolonganame'])
      expect(isLanguageTag(tag), tag).to.equal(false);
    expect(isLanguageTag(undefined as unknown as string), 'nothing').to.equal(false);
  });
});
