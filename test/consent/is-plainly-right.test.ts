import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkConfig} from '../../src/consent/check-config.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import {isPlainlyRight} from '../../src/consent/is-plainly-right.ts';
import {warnings} from '../../src/model/warnings.ts';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const site = {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}, email: 'privacy@shop.example'};
const shop = {
  policy: {...policy, url: 'https://shop.example/privacy?lang=ar#top'},
  site: {...site, phone: '+965 2222 3333', accountUrl: '/account', rightsUrl: '/rights', jurisdiction: 'KW'},
  categories: [{id: 'session'}, {id: 'persistent'}, {id: 'chat', title: {ar: 'المحادثة', en: 'Chat'}, required: false}],
  services: [
    {
      id: 'talk',
      name: 'Talk',
      categories: 'chat persistent',
      policyUrl: 'https://talk.example/privacy',
      hosts: ['talk.example', '*.cdn-1.talk.example'],
      stores: [
        {name: 'talk_*', kind: 'cookie', days: 30, purpose: 'who talks'},
        {name: 't', kind: 'local'},
      ],
      countries: ['DE', 'KW'],
      transferMechanism: 'clauses',
      kind: 'marketing',
    },
    {id: 'till', categories: ['session'], policyUrl: '/till', kind: 'payment', countries: ['KW']},
  ],
  locale: 'ar',
  numerals: 'arab',
  validityDays: 395,
  storage: {cookie: false},
  gate: {onWithdraw: 'none', requireGesture: true},
  ui: {layout: 'box', position: 'block-start inline-end', reopen: false},
  records: {endpoint: '/ithn/receipts'},
};

/** What the whole check and the warnings find. */
const findings = (config: unknown): readonly string[] => {
  try {
    checkConfig(config);
    return warnings(fillIn(config));
  } catch (error) {
    return [String(error)];
  }
};

/** Every place in plain data, as the keys that lead there. */
const placesIn = (data: unknown): string[][] =>
  typeof data === 'object' && data
    ? Object.entries(data).flatMap(([key, value]) => [[key], ...placesIn(value).map((rest) => [key, ...rest])])
    : [];

/** A copy with another value in one place. */
function changed(data: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : {...(data as object)}) as Record<string, unknown>;
  if (rest.length) copy[key] = changed(copy[key], rest, value);
  else copy[key] = value;
  return copy;
}

describe('isPlainlyRight', () => {
  it('is sure of a plain shop', () => {
    for (const config of [{policy, site}, {policy, site, ui: 'none', locale: undefined}, shop]) {
      expect(isPlainlyRight(config), JSON.stringify(config)).to.equal(true);
      expect(findings(config)).to.deep.equal([]);
    }
  });

  const unsure: readonly unknown[] = [
    undefined,
    null,
    [],
    {policy},
    {policy, site: {name: 'Shop'}},
    {policy: {...policy, revision: '1'}, site},
    {policy: {...policy, effective: '2026-02-31'}, site},
    {policy: {...policy, url: 'javascript:alert(1)'}, site},
    {policy: {...policy, url: '/a\\b'}, site},
    {policy, site, validtyDays: 7},
    {policy, site, texts: {}},
    {policy, site, categories: [{id: 'session'}]},
    {policy, site, categories: [{id: 'chat', required: true}]},
    {policy, site, categories: [{id: 'ads'}]},
    {policy, site, categories: [{id: 'chat'}, {id: 'chat'}]},
    {policy, site, services: [{preset: 'posthog'}]},
    {policy, site, services: [{id: 'a', categories: 'chat', policyUrl: '/a'}]},
    {policy, site, services: [{id: 'a', categories: 'beacon'}]},
    {policy, site, services: [{id: 'a', categories: [], policyUrl: '/a'}]},
    {policy, site, services: [{id: 'a', categories: ['beacon persistent'], policyUrl: '/a'}]},
    {policy, site, services: [{id: 'a', categories: 'beacon', policyUrl: '/a', stores: ['_a']}]},
    {policy, site, services: [{id: 'a', categories: 'beacon', policyUrl: '/a', countries: ['DE']}]},
    {policy, site, services: [{id: 'a', categories: 'beacon', policyUrl: '/a', kind: 'payment'}]},
    {policy, site, ui: {layuot: undefined}},
    {policy, site, categories: [, {id: 'chat'}]}, // eslint-disable-line no-sparse-arrays
    {policy, site, services: [, {id: 'a', categories: 'beacon', policyUrl: '/a'}]}, // eslint-disable-line no-sparse-arrays
    JSON.parse('{"policy": {}, "__proto__": {"site": {}}}'),
  ];
  for (const config of unsure)
    it(`leaves it to the whole check: ${JSON.stringify(config)}`, () => {
      expect(isPlainlyRight(config)).to.equal(false);
    });

  it('is sure of nothing in which the whole check finds something', () => {
    const odd = fc.constantFrom<unknown>(
      ...[undefined, null, '', ' ', 'x', 'beacon', 'advertising', 'ads', 'session', 'javascript:x', '//x', '/x', 'a b'],
      ...[
        0,
        1,
        -1,
        1.5,
        396,
        true,
        [],
        ['x'],
        {},
        {en: 1},
        {id: 'x'},
        'https://x.example:99999/',
        'xn--a.example',
        'KW',
      ],
      ...['payment', 'https://1.2.3.4/', 'https://a..b/', 'https://x', '*.*.x.example', '2026-02-30', '__proto__'],
    );
    const value = fc.oneof({weight: 3, arbitrary: odd}, {weight: 1, arbitrary: fc.anything()});
    const places = placesIn(shop);
    let sure = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), value), {minLength: 1, maxLength: 3}), (changes) => {
        let config: unknown = shop;
        for (const [index, wrong] of changes)
          try {
            config = changed(config, places[index] ?? [], wrong);
          } catch {
            // the place has gone with one before
          }
        if (!isPlainlyRight(config)) return;
        sure++;
        expect(findings(config), JSON.stringify(config)).to.deep.equal([]);
      }),
      {numRuns: 5000},
    );
    expect(sure).to.be.greaterThan(100);
  });
});
