import {expect} from '@open-wc/testing';
import {policyFor, policyForEverybody, type PolicySite} from '../../src/model/content-security-policy.ts';
import {matchesHost, plainHost} from '../../src/model/hosts.ts';
import {declaredNames, matchesName} from '../../src/model/stored-items.ts';
import {decision, site} from './sample.ts';

describe('plainHost', () => {
  for (const [host, plain] of [
    ['Shop.Example', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['shop.example:8080', 'shop.example'],
    ['متجر.example', 'xn--pgbep1f.example'],
    ['127.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['[2001:DB8::1]', '[2001:db8::1]'],
  ] as const)
    it(`reads ${host} as ${plain}`, () => expect(plainHost(host)).to.equal(plain));

  for (const host of [
    '',
    'a b',
    'a/b',
    'a\\b',
    'a;b',
    'a,b',
    'a?b',
    'a#b',
    'a@b',
    '*.a',
    'a:b',
    'a:80:90',
    ':80',
    'a:80x',
    '%',
    '[::1',
    '[zz]',
    '[::1]:80',
    'x[::1]',
  ])
    it(`finds no host in “${host}”`, () => expect(plainHost(host)).to.equal(''));
});

describe('matchesHost', () => {
  it('compares label by label', () => {
    expect(matchesHost('a.shop.example', ['other.example', 'shop.example'])).to.equal(true);
    expect(matchesHost('shop.example', ['SHOP.example.'])).to.equal(true);
    expect(matchesHost('a.shop.example', ['*.shop.example'])).to.equal(true);
    expect(matchesHost('notshop.example', ['shop.example'])).to.equal(false);
    expect(matchesHost('shop.example.evil', ['shop.example'])).to.equal(false);
    expect(matchesHost('a.x*.shop.example', ['x*.shop.example'])).to.equal(false);
    expect(matchesHost('shop.example', [])).to.equal(false);
    expect(matchesHost('', [''])).to.equal(false);
    expect(matchesHost('a.', ['', 'a b'])).to.equal(false);
  });

  it('matches nothing below an IP address', () => {
    expect(matchesHost('127.0.0.1', ['127.0.0.1'])).to.equal(true);
    expect(matchesHost('9.127.0.0.1', ['127.0.0.1'])).to.equal(false);
    expect(matchesHost('x.[::1]', ['[::1]'])).to.equal(false);
    expect(matchesHost('a.1.example', ['1.example'])).to.equal(true);
    expect(matchesHost('a.example1', ['example1'])).to.equal(true);
  });
});

describe('the policy of a page', () => {
  const own = "'self' data: blob: 'unsafe-inline' 'unsafe-eval'";
  const sources = (...names: string[]): string => names.map((name) => ` ${name}:* wss://${name}:*`).join('');
  const shop: PolicySite = {
    categories: site.categories,
    services: [
      {id: 'posthog', categories: ['beacon'], hosts: ['posthog.example']},
      {id: 'pay', categories: ['session'], hosts: ['10.0.0.1']},
      {id: 'quiet', categories: ['session']},
    ],
    gate: {allow: ['a.example', 'a.example']},
  };
  const split = (policy: string): string[][] =>
    policy.split('; ').map((part) => part.split(' ').sort((one, other) => (one < other ? -1 : 1)));
  const expected = (...names: string[]): string[][] =>
    split(`default-src ${own}${sources(...names)}; form-action 'self'${sources(...names)}`);
  const {choices} = decision({}, {beacon: true});
  const services = {posthog: true, pay: true, quiet: true};
  const yes = {status: 'decided', decision: decision({choices: {...choices, services}})} as const;

  it('allows only allowed and granted hosts', () => {
    expect(split(policyFor(shop, {status: 'unasked'}))).to.deep.equal(expected('a.example', '*.a.example', '10.0.0.1'));
    expect(split(policyFor(shop, yes))).to.deep.equal(
      expected('a.example', '*.a.example', '10.0.0.1', 'posthog.example', '*.posthog.example'),
    );
  });

  it('allows every declared host if one page is for all visitors', () => {
    expect(split(policyForEverybody(shop))).to.deep.equal(
      expected('a.example', '*.a.example', '10.0.0.1', 'posthog.example', '*.posthog.example'),
    );
  });

  it('has one order, whatever the order of the configuration', () => {
    const turned: PolicySite = {...shop, services: [...shop.services].reverse()};
    expect(policyForEverybody(turned)).to.equal(policyForEverybody(shop));
    expect(policyForEverybody({categories: [], services: [], gate: {}})).to.equal(
      `default-src ${own}; form-action 'self'`,
    );
    expect(policyFor({categories: [], services: [], gate: {}}, yes)).to.equal(`default-src ${own}; form-action 'self'`);
  });

  it('accepts a name with a star, and none that would add directives', () => {
    const allow = ['*.b.example', "c.example; script-src 'none'", 'd example', '[::1]', 'e_f.example', ''];
    expect(split(policyFor({categories: [], services: [], gate: {allow}}, yes))).to.deep.equal(
      expected('b.example', '*.b.example'),
    );
  });
});

describe('matchesName', () => {
  it('matches an exact name, or * for any number of characters', () => {
    for (const [pattern, name] of [
      ['_ga', '_ga'],
      ['_ga_*', '_ga_'],
      ['_ga_*', '_ga_X1'],
      ['*_id', 'my_id'],
      ['*', ''],
      ['*', 'anything'],
      ['a*b*c', 'abc'],
      ['a*b*c', 'a-b-b-c'],
      ['a*b*b', 'abb'],
      ['a**c', 'ac'],
      ['*b*', 'abc'],
    ] as const)
      expect(matchesName(pattern, name), `${pattern} ${name}`).to.equal(true);
    for (const [pattern, name] of [
      ['_ga', '_gat'],
      ['_ga', '_g'],
      ['_ga_*', '_ga'],
      ['_ga_*', 'x_ga_1'],
      ['*_id', 'my_idx'],
      ['ab*ba', 'aba'],
      ['a*b*c', 'acb'],
      ['a*b*c', 'ac'],
      ['a*b*b', 'ab'],
      ['a*bc*c', 'abc'],
      ['a.c', 'abc'],
      ['', 'a'],
    ] as const)
      expect(matchesName(pattern, name), `${pattern} ${name}`).to.equal(false);
  });
});

describe('declaredNames', () => {
  it("lists the services' items of one kind, except those that store a no; a plain string is a cookie", () => {
    const services = [
      {id: 'a', categories: [], stores: ['_a', {name: 'b', kind: 'local'}, {name: 'c'}]},
      {id: 'b', categories: []},
      {
        id: 'c',
        categories: [],
        stores: [
          {name: 'd', kind: 'cookie'},
          {name: 'e', kind: 'indexeddb'},
          {name: 'no', kind: 'indexeddb', optOut: true},
        ],
      },
    ] as const;
    expect(declaredNames(services, 'cookie')).to.deep.equal(['_a', 'c', 'd']);
    expect(declaredNames(services, 'local')).to.deep.equal(['b']);
    expect(declaredNames(services, 'indexeddb')).to.deep.equal(['e']);
    expect(declaredNames(services, 'cache')).to.deep.equal([]);
  });
});
