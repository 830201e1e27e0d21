import {expect} from '@open-wc/testing';
import type {Host} from '../../src/consent/host.ts';
import type {Settings} from '../../src/consent/settings.ts';
import {kindOf, takesBack} from '../../src/counts/kind-of.ts';
import {shownLanguage} from '../../src/counts/shown-language.ts';
import {startCounts} from '../../src/counts/start-counts.ts';
import {startAfresh, base, visit} from '../consent/visits.ts';

describe('what is counted', () => {
  const categories = ['session', 'beacon', 'advertising'].map((id) => ({id, required: id === 'session'}));
  const settings = {categories} as unknown as Settings;
  const site = (...ids: string[]) => ({
    settings,
    restrictions: {denied: ids.length ? [{by: 'minors' as const, ids}] : [], presumed: []},
  });
  const chosen = (...ids: string[]) => ({
    categories: Object.fromEntries(categories.map(({id, required}) => [id, required || ids.includes(id)])),
  });

  it('is the button pressed, whatever age or the browser’s signal denies', () => {
    const some = chosen('beacon');
    expect(kindOf({choices: some, source: 'banner-accept'}, site('advertising'))).to.equal('yes');
    expect(kindOf({choices: chosen(), source: 'banner-accept'}, site('beacon', 'advertising'))).to.equal('yes');
    expect(kindOf({choices: chosen(), source: 'banner-reject'}, site())).to.equal('no');
  });

  it('is elsewhere what the visitor chose of what was available', () => {
    const kind = (choices: ReturnType<typeof chosen>, ...shut: string[]) =>
      kindOf({choices, source: 'preferences'}, site(...shut));
    expect(kind(chosen('beacon'))).to.equal('chosen');
    expect(kind(chosen('beacon'), 'advertising')).to.equal('yes');
    expect(kind(chosen(), 'advertising')).to.equal('no');
    expect(kind({...chosen('beacon', 'advertising'), services: {map: false}} as never)).to.equal('chosen');
    expect(kind({...chosen('beacon', 'advertising'), services: {map: false}} as never, 'map')).to.equal('yes');
  });

  it('is not a withdrawal if only what age denies is lost', () => {
    const before = chosen('beacon', 'advertising');
    expect(takesBack(chosen('beacon'), before, site())).to.equal(true);
    expect(takesBack(chosen('beacon'), before, site('advertising'))).to.equal(false);
    expect(takesBack(chosen(), before, site('advertising'))).to.equal(true);
  });

  describe('as its language', () => {
    const {lang} = document.documentElement;
    afterEach(() => (document.documentElement.lang = lang));
    const auto = {locale: 'auto', texts: {'zh-Hant': {}}} as unknown as Settings;
    const of = (tag: string, isOwn = false) => {
      document.documentElement.lang = tag;
      return shownLanguage(auto, isOwn);
    };

    it('is the one that the question is in', () => {
      expect(of('ar-KW')).to.equal('ar');
      expect(of('tl')).to.equal('fil');
      expect(of('zh-Hant')).to.equal('zh'); // the site's own words
      expect(of('sw')).to.equal('en'); // no words
      expect(of('no language at all')).to.equal('en');
      expect(shownLanguage({...auto, locale: 'de-AT'}, false)).to.equal('de');
    });

    it('is never the visitor’s own language if nothing is shown in it', () => {
      const own = Object.getOwnPropertyDescriptor(navigator, 'language');
      Object.defineProperty(navigator, 'language', {value: 'se-NO', configurable: true});
      try {
        expect(of('')).to.equal('en');
        expect(of('', true)).to.equal('und');
        expect(of('sw', true)).to.equal('sw'); // the page's own question, in the page's language
      } finally {
        if (own) Object.defineProperty(navigator, 'language', own);
        else delete (navigator as {language?: string}).language;
      }
    });
  });

  it('is nothing if the library has no interface', async () => {
    const consent = visit({...base, records: {counts: '/counts'}});
    expect(startCounts({consent} as Host)).to.equal(undefined);
    await startAfresh();
  });
});
