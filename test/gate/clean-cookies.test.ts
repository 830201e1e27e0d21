import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {domainLevels, pathLevels} from '../../src/gate/clean-cookies.ts';
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
