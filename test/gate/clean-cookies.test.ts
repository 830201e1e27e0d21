import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {cookieNames, domainLevels, pathLevels, removeCookie} from '../../src/gate/clean-cookies.ts';
import {matchesName} from '../../src/model/stored-items.ts';

describe('removing cookies', () => {
  it('tries every level of the path in both spellings', () => {
    expect(pathLevels('/')).to.deep.equal(['/']);
    expect(pathLevels('/a/b.html')).to.deep.equal(['/', '/a', '/a/', '/a/b.html', '/a/b.html/']);
  });

  it('tries every level of the domain, and an address as it is', () => {
    expect(domainLevels('www.shop.example')).to.deep.equal(['www.shop.example', 'shop.example', 'example']);
    expect(domainLevels('127.0.0.1')).to.deep.equal(['127.0.0.1']);
    expect(domainLevels('[::1]')).to.deep.equal(['[::1]']);
    expect(domainLevels('www.shop1')).to.deep.equal(['www.shop1', 'shop1']);
    expect(domainLevels('1st.shop')).to.deep.equal(['1st.shop', 'shop']);
  });

  describe('as passed to the browser', () => {
    // This page is at one address, over plain http: what is written at another can only be read as it is written.
    let kept = '';
    let written: string[];
    beforeEach(() => {
      written = [];
      Object.defineProperty(document, 'cookie', {
        configurable: true,
        get: () => kept,
        set: (text: string) => written.push(text),
      });
    });
    afterEach(() => Reflect.deleteProperty(document, 'cookie'));

    const at = (protocol: string) => ({pathname: '/a', hostname: 'shop.example', protocol}) as Location;
    const places = ['/', '/a', '/a/'].flatMap((path) =>
      ['', ';domain=shop.example', ';domain=example'].map((domain) => `n=;max-age=0;path=${path}${domain}`),
    );

    it('over http once for each path and domain', () => {
      removeCookie('n', at('http:'));
      expect(written).to.deep.equal(places);
    });

    it('over https with what prefixed cookies need, in partitions and outside', () => {
      removeCookie('n', at('https:'));
      expect(written).to.deep.equal(places.flatMap((text) => [text + ';secure', text + ';secure;partitioned']));
    });

    for (const [text, names] of [
      ['', []],
      ['a=1', ['a']],
      ['a=1; b=2=3;c', ['a', 'b', 'c']],
      ['=1; b=2', ['b']],
    ] as const)
      it(`“${text}” has the names ${JSON.stringify(names)}`, () => {
        kept = text;
        expect(cookieNames()).to.deep.equal(names);
      });
  });
});

describe('matchesName', () => {
  const cases: [string, string, boolean][] = [
    ['_ga', '_ga', true],
    ['_ga', '_ga_1', false],
    ['_ga_*', '_ga_1', true],
    ['_ga_*', '_ga', false],
    ['ph_*_posthog', 'ph_token_posthog', true],
    ['ph_*_posthog', 'ph_posthog', false],
    ['a*a', 'a', false],
    ['*', 'anything', true],
    ['a.b', 'axb', false], // not a regular expression
    ['*b*d', 'abcd', true],
    ['*b*b', 'ab', false],
  ];
  for (const [pattern, name, matches] of cases)
    it(`${pattern} ${matches ? 'stands' : 'does not stand'} for ${name}`, () =>
      expect(matchesName(pattern, name)).to.equal(matches));

  it('agrees with the pattern read as a regular expression', () => {
    const piece = fc.string({unit: fc.constantFrom('a', 'b', '.', '(', '_'), maxLength: 3});
    fc.assert(
      fc.property(fc.array(piece, {minLength: 1, maxLength: 4}), fc.array(piece, {maxLength: 6}), (pieces, name) => {
        const asRegExp = new RegExp(`^${pieces.map((one) => one.replaceAll(/[.()]/g, '\\$&')).join('.*')}$`);
        expect(matchesName(pieces.join('*'), name.join(''))).to.equal(asRegExp.test(name.join('')));
      }),
    );
  });
});
