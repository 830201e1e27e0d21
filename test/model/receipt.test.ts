import {expect} from '@open-wc/testing';
import {parseReceipt, receiptText, sources} from '../../src/model/receipt.ts';
import {isReceipt, open, seal} from './receipts.ts';

const receipt = await seal(open);
const words = (length: number): string => '😀'.repeat(length);

/** What each field takes, and what it does not. */
const fields: Record<string, {readonly right: readonly unknown[]; readonly wrong: readonly unknown[]}> = {
  version: {right: [1], wrong: [0, 2, '1', undefined]},
  id: {right: ['a', 'A_-9', 'a'.repeat(64)], wrong: ['', 'a'.repeat(65), 'a b', 'é', '-\n', 7, ['a'], null, undefined]},
  consentId: {right: ['a'.repeat(64)], wrong: ['a'.repeat(65), '']},
  sequence: {right: [0, 1, 2 ** 31], wrong: [-1, 1.5, '0', 2 ** 53, NaN, undefined]},
  time: {
    right: ['2026-11-01T09:30:00Z', '2026-11-01T09:30:00.1-05:30', '2026-11-01T09:30:00.123456789+03:00'],
    wrong: [
      '2026-11-01',
      '2026-11-01T09:30:00',
      '2026-11-01T09:30Z',
      '2026-11-01T09:30:00.Z',
      '2026-11-01T09:30:00.1234567890Z',
      'on 2026-11-01T09:30:00Z',
      '2026-11-01T09:30:00Z or so',
      '2026-11-01T09:30:00+0300',
      'xxxx-11-01T09:30:00Z',
      0,
    ],
  },
  timeZone: {right: ['UTC', 'Etc/GMT+3', 'America/Port-au-Prince'], wrong: ['', 'a'.repeat(65), 'Asia Kuwait', '!UTC', 'UTC!']},
  locale: {right: ['ar', 'zh-Hant-TW'], wrong: ['', 'ar_KW', 'a'.repeat(65), '!ar', 'ar!']},
  granted: {
    right: [{categories: [], services: []}, {categories: Array.from({length: 500}, (_, at) => `c${at}`), services: []}],
    wrong: [
      {categories: []},
      {services: []},
      {categories: 'a', services: []},
      {categories: [''], services: []},
      {categories: [1], services: []},
      {categories: ['a', 'b c'], services: []},
      {categories: Array.from({length: 501}, (_, at) => `c${at}`), services: []},
      [],
      null,
      undefined,
      'granted',
    ],
  },
  denied: {right: [{categories: ['a'], services: ['b']}], wrong: [{categories: ['a'], services: {}}, null]},
  source: {right: sources, wrong: ['accept', '', null, undefined]},
  gpc: {right: [true, undefined], wrong: [false, 1, null]},
  policy: {
    right: [{revision: 1, effective: '2026-11-01', url: '/'}, {...open.policy, url: words(2000)}],
    wrong: [
      {...open.policy, revision: 0},
      {...open.policy, revision: '1'},
      {...open.policy, effective: '2026-11-1'},
      {...open.policy, effective: '12026-11-01'},
      {...open.policy, effective: '2026-11-011'},
      {...open.policy, url: ''},
      {...open.policy, url: words(2001)},
      null,
    ],
  },
  site: {right: [{}, {name: ''}, {name: words(500)}, {name: 'a\nb'}, {jurisdiction: 'KW'}], wrong: [{jurisdiction: 'XKW'}, {jurisdiction: 'KWX'}, {jurisdiction: 'kw'}, {name: words(501)}, {name: 1}, null, 'x']},
  shown: {right: [null, '0123456789abcdef'.repeat(4)], wrong: ['A'.repeat(64), 'a'.repeat(63), 'a'.repeat(65), '', undefined]},
  config: {right: ['', words(100), '\n'], wrong: [words(101), null]},
  library: {right: ['0.1.0-rc.1+x_y'], wrong: ['', 'a b', 'a'.repeat(65), '!1', '1!']},
  validity: {
    right: [open.validity],
    wrong: [{from: open.time}, {until: open.time}, {...open.validity, until: 'ever'}, null],
  },
  withdrawal: {right: ['', words(500)], wrong: [words(501), null]},
  previous: {right: [null, 'f'.repeat(64)], wrong: ['g'.repeat(64), undefined]},
}; // prettier-ignore

describe('parseReceipt', () => {
  for (const [name, {right, wrong}] of Object.entries(fields)) {
    it(`accepts what is valid in ${name}, and nothing else`, () => {
      for (const value of right)
        expect(isReceipt({...receipt, [name]: value}), JSON.stringify(value)?.slice(0, 80)).to.equal(true);
      for (const value of wrong)
        expect(isReceipt({...receipt, [name]: value}), JSON.stringify(value)?.slice(0, 80)).to.equal(false);
    });
  }

  it('accepts an unsealed one only if it states so, with the one valid reason', () => {
    expect(isReceipt({...receipt, hash: null, unsealed: 'no-webcrypto'})).to.equal(true);
    expect(isReceipt({...receipt, hash: null})).to.equal(false);
    expect(isReceipt({...receipt, unsealed: 'no-webcrypto'})).to.equal(false);
    expect(isReceipt({...receipt, hash: null, unsealed: 'tired'})).to.equal(false);
    expect(isReceipt({...receipt, hash: 'a'})).to.equal(false);
    expect(parseReceipt(null), 'and nothing is thrown').to.equal(undefined);
  });

  it('returns a frozen copy with the known fields only', () => {
    const given = {...structuredClone(receipt), more: 1, policy: {...receipt.policy, more: 1}};
    const parsed = parseReceipt(given);
    expect(parsed).to.deep.equal(receipt);
    expect(Object.keys(parsed ?? {})).to.not.include('gpc');
    expect(Object.isFrozen(parsed) && Object.isFrozen(parsed?.policy)).to.equal(true);
    expect(Object.isFrozen(parsed?.granted.categories)).to.equal(true);
    expect(Object.isFrozen(given.granted.categories), 'the one given stays free').to.equal(false);
  });

  it('reads nothing from a prototype, and rejects what throws when read', () => {
    expect(isReceipt(Object.create(receipt))).to.equal(false);
    const {id, ...rest} = receipt;
    expect(isReceipt(Object.setPrototypeOf(rest, {id}))).to.equal(false);
    const hostile = Object.defineProperty({...receipt}, 'id', {
      get: () => {
        throw new Error('no');
      },
    });
    for (const value of [hostile, undefined, null, 1, 'x', [], {}, Object.assign([], receipt)])
      expect(isReceipt(value)).to.equal(false);
  });
});

describe('receiptText', () => {
  it('is canonical JSON without the hash, whatever the order of the keys', () => {
    expect(receiptText({b: [2, {d: 1, c: 2}], a: {z: null, y: 'x', x: 1}, hash: 'gone'})).to.equal(
      '{"a":{"x":1,"y":"x","z":null},"b":[2,{"c":2,"d":1}]}',
    );
    expect(receiptText(Object.fromEntries(Object.entries(receipt).reverse()))).to.equal(receiptText(receipt));
  });
});
