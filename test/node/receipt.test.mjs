import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  createCollector,
  parseReceipt,
  receiptText,
  toIso27560,
  toKantara,
  verifyReceipts,
} from '../../dist/npm/collector.js';
import {makeChain, makeReceipt, post, randomId, seal, sha256} from '../collector/receipts.mjs';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../dist/receipt.schema.json'), 'utf8'));
const ajv = new Ajv2020({strict: true, strictTypes: false, strictRequired: false});
const isRight = ajv.compile(schema);
const digest = async (text) => sha256(text);
const unseal = (receipt) => ({...receipt, hash: null, unsealed: 'no-webcrypto'});

/** Every place in a receipt: `policy.revision`, `granted.categories.0`. */
const placesOf = (value, path = []) => [
  ...(path.length ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => placesOf(part, [...path, name]))
    : []),
];
const places = placesOf(makeReceipt());
const values = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, -1, 1, 1.5, 2 ** 31, 2 ** 53, '', ' ', 'a', 'preferences', 'ar', '\n', '٣', '😀'),
  fc.constantFrom('2026-11-01', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00+03:00', '2026-11-01 00:00', 'a'.repeat(64)),
  fc.constantFrom('x'.repeat(100), 'x'.repeat(101), '😀'.repeat(500), '😀'.repeat(501), 'x'.repeat(2001), [], ['a'], {}, {a: 1}),
  fc.string(),
  fc.jsonValue(),
); // prettier-ignore

/** A receipt with something wrong in it, perhaps. */
const changed = fc
  .array(fc.tuple(fc.constantFrom(...places, ['more'], ['policy', 'more'], ['unsealed']), values), {maxLength: 3})
  .map((changes) => {
    const receipt = structuredClone(makeReceipt());
    for (const [path, value] of changes) {
      const at = path.slice(0, -1).reduce((part, name) => (Object(part) === part ? part[name] : undefined), receipt);
      if (Object(at) !== at) continue;
      if (value === undefined) delete at[path.at(-1)];
      else at[path.at(-1)] = structuredClone(value);
    }
    return JSON.parse(JSON.stringify(receipt));
  });

describe('receipt.schema.json', () => {
  it('takes receipts and deliveries as they are made', () => {
    const chain = makeChain(3);
    for (const right of [...chain, unseal(chain[0]), makeReceipt({site: {}, shown: null})])
      assert.ok(isRight(right), ajv.errorsText(isRight.errors));
    const isDelivery = ajv.compile({$ref: `${schema.$id}#/$defs/delivery`});
    for (const right of [chain[0], chain, {anchor: {sequence: 0, hash: chain[0].hash}, receipts: chain.slice(1)}])
      assert.ok(isDelivery(right), ajv.errorsText(isDelivery.errors));
    for (const wrong of [[], {receipts: chain}, [7], {anchor: {sequence: -1, hash: null}, receipts: chain}])
      assert.ok(!isDelivery(wrong));
  });

  it('has no place for what would name the visitor', () => {
    for (const name of ['ip', 'userAgent', 'email', 'name', 'url', '__proto__x'])
      assert.ok(!isRight({...makeReceipt(), [name]: 'x'}), name);
  });

  it('means the same to Ajv, to the collector and to the parser', async () => {
    const store = {append: async (arrivals) => arrivals.map(() => ({status: 'accepted'}))};
    const collector = createCollector({store, limits: {inAllPerMinute: 1e9}});
    await fc.assert(
      fc.asyncProperty(changed, async (value) => {
        const response = await collector(post([value]));
        const [rejected] = (await response.json()).rejected;
        const isTaken = rejected?.reason !== 'schema';
        assert.equal(isTaken, isRight(value), rejected?.detail ?? ajv.errorsText(isRight.errors));
        if (isTaken) assert.deepEqual(JSON.parse(JSON.stringify(parseReceipt(value))), value);
      }),
      {numRuns: 3000},
    );
  });
});

describe('parseReceipt()', () => {
  it('gives a frozen copy of what it knows', () => {
    const receipt = makeReceipt();
    const parsed = parseReceipt({...receipt, more: 1});
    assert.deepEqual(parsed, receipt);
    assert.ok(Object.isFrozen(parsed) && Object.isFrozen(parsed.granted.categories));
    assert.ok(!Object.isFrozen(receipt.granted.categories));
  });

  it('takes nothing for a receipt that is none, and never throws', () => {
    const hostile = Object.defineProperty({...makeReceipt()}, 'id', {
      get() {
        throw new Error('no');
      },
    });
    for (const value of [undefined, null, 1, 'x', [], {}, hostile, new Proxy({}, {has: () => true})])
      assert.equal(parseReceipt(value), undefined);
    fc.assert(fc.property(fc.anything(), (value) => void parseReceipt(value)));
  });
});

describe('receiptText()', () => {
  it('is canonical JSON without the hash, whatever the order of the keys', () => {
    const receipt = makeReceipt();
    const mixed = Object.fromEntries(Object.entries(receipt).reverse());
    assert.equal(receiptText(mixed), receiptText(receipt));
    assert.ok(receiptText(receipt).startsWith('{"config":"1a2b3c","consentId":"'));
    assert.doesNotMatch(receiptText(receipt), /"hash"/);
  });
});

describe('verifyReceipts()', () => {
  const kinds = async (list, ends) => {
    const {valid, faults} = await verifyReceipts(list, digest, ends);
    assert.equal(valid, faults.length === 0);
    return faults.map(({index, kind}) => `${kind} ${index}`);
  };
  const without = (chain, index) => chain.toSpliced(index, 1);
  const headOf = (chain) => ({sequence: chain.length - 1, hash: chain.at(-1).hash});

  it('finds nothing wrong with an honest chain, in any order', async () => {
    const chain = makeChain(6);
    assert.deepEqual(await kinds(chain, {head: headOf(chain)}), []);
    assert.deepEqual(await kinds(chain.toReversed()), []);
    assert.deepEqual(await kinds([]), []);
    assert.deepEqual(await kinds(chain.slice(2), {anchor: chain[1], head: headOf(chain)}), []);
  });

  it('finds each receipt that was changed, with its hash or without', async () => {
    const chain = makeChain(5);
    for (const index of chain.keys()) {
      const altered = {...chain[index], source: 'banner-accept'};
      assert.deepEqual(await kinds(chain.with(index, altered)), [`changed ${index}`]);
      assert.deepEqual(await kinds(chain.with(index, seal(altered)), {head: headOf(chain)}), [`changed ${index}`]);
    }
    assert.deepEqual(await kinds(chain.with(2, {...chain[2], version: 9})), ['changed 2', 'missing 3']);
  });

  it('finds each receipt that was removed', async () => {
    const chain = makeChain(5);
    for (const index of chain.keys())
      assert.deepEqual(await kinds(without(chain, index), {head: headOf(chain)}), [`missing ${index}`]);
    assert.deepEqual(await kinds(chain.slice(3), {anchor: chain[1]}), ['missing 0']);
    assert.deepEqual(await kinds([], {head: headOf(chain)}), ['missing 0']);
  });

  it('finds each receipt that was put in', async () => {
    const chain = makeChain(5);
    const {consentId} = chain[0];
    for (const index of [1, 2, 3]) {
      const [alien] = makeChain(1, {consentId, after: chain[index - 1]});
      assert.deepEqual(await kinds(chain.toSpliced(index, 0, alien)), [`inserted ${index}`]);
      assert.deepEqual(await kinds([...chain, alien]), ['inserted 5']);
    }
    const [more] = makeChain(1, {consentId, after: chain[4]});
    assert.deepEqual(await kinds([...chain, more], {head: headOf(chain)}), ['inserted 5']);
    assert.deepEqual(await kinds([makeReceipt({consentId: randomId()}), ...chain]), ['inserted 0']);
    assert.deepEqual(await kinds([...chain, chain[2]]), ['inserted 5']);
  });

  it('reports what the browser could not seal, and continues after it', async () => {
    const [first] = makeChain(1).map(unseal);
    const [second] = makeChain(1, {consentId: first.consentId, after: first});
    assert.deepEqual(await kinds([first, second]), ['unsealed 0']);
  });

  it('never accepts an altered chain', async () => {
    const chain = makeChain(8);
    const acts = fc.array(fc.tuple(fc.constantFrom('drop', 'alter', 'reseal', 'double'), fc.nat(7)), {minLength: 1, maxLength: 3}); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        let list = chain;
        for (const [act, index] of all) {
          const place = index % list.length;
          const altered = {...list[place], locale: 'en'};
          if (act === 'drop') list = list.toSpliced(place, 1);
          else if (act === 'alter') list = list.with(place, altered);
          else if (act === 'reseal') list = list.with(place, seal(altered));
          else list = list.toSpliced(place, 0, list[place]);
        }
        const {valid} = await verifyReceipts(list, digest, {head: headOf(chain)});
        assert.equal(valid, JSON.stringify(list) === JSON.stringify(chain));
      }),
      {numRuns: 500},
    );
  });
});

describe('other formats', () => {
  const site = {
    email: 'privacy@shop.example',
    jurisdiction: 'KW',
    rightsUrl: 'https://shop.example/rights',
    categories: [{id: 'persistent', title: {ar: 'دائمة', en: 'Persistent'}}],
    services: [{id: 'map', categories: ['persistent'], provider: 'Maps Ltd', countries: ['IE'], retention: '30 days'}],
  };

  it('says what was granted as a Kantara receipt 1.1', () => {
    const receipt = makeReceipt();
    const kantara = toKantara(receipt, site);
    assert.equal(kantara.version, 'KI-CR-v1.1.0');
    assert.equal(kantara.consentTimestamp, 1793514600);
    assert.deepEqual(kantara.piiControllers, [{piiController: 'رمروم بيكري', contact: 'رمروم بيكري', address: '', email: 'privacy@shop.example', phone: ''}]); // prettier-ignore
    assert.deepEqual(kantara.services[0].purposes.map(({purpose, thirdPartyName}) => [purpose, thirdPartyName]), [['session', undefined], ['دائمة', 'Maps Ltd']]); // prettier-ignore
    assert.deepEqual(toKantara(makeReceipt({granted: {categories: [], services: []}})).services, []);
  });

  it('says what was granted and what was denied in the words of ISO/IEC TS 27560', () => {
    const iso = toIso27560(makeReceipt({source: 'withdrawal'}), site);
    assert.deepEqual(iso.purposes.map(({purpose, event}) => [purpose, event.event_state]), [['session', 'given'], ['دائمة', 'given'], ['beacon', 'withdrawn'], ['advertising', 'withdrawn']]); // prettier-ignore
    const [, {event, ...persistent}] = iso.purposes;
    assert.deepEqual(persistent.storage_locations, ['IE']);
    assert.deepEqual(persistent.recipient_third_parties, ['Maps Ltd']);
    assert.equal(event.validity_duration, 'P182D');
    assert.equal(event.event_type, 'explicit');
    assert.equal(iso.parties[0].party_contact, 'privacy@shop.example');
  });
});
