// What the page takes from an app, held against the schema that is published: neither may know more than the other.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {build} from 'vite';

const root = resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(resolve(root, 'dist/webview.schema.json'), 'utf8'));
const ajv = new Ajv2020({strict: true, strictRequired: false});
ajv.addSchema(schema);
const validator = (name) => ajv.getSchema(`urn:ithn:webview:1#/$defs/${name}`);

const day = 864e5;
const choices = {categories: {session: true, beacon: false}, services: {posthog: false}};
const whole = {
  id: '1-2-3-4',
  choices,
  decidedAt: 1_795_000_000_000,
  expiresAt: 1_795_000_000_000 + 182 * day,
  source: 'banner-reject',
  revision: 1,
  effective: '2026-11-01',
  locale: 'ar-KW',
  config: '1596900269',
};
const right = [
  {ithn: 1, type: 'decision', decision: whole},
  {ithn: 1, type: 'decision', decision: {choices: {categories: {beacon: true}}, decidedAt: 0, revision: 1}},
  {ithn: 1, type: 'show'},
  {ithn: 1, type: 'show', view: 'rights'},
  {ithn: 1, type: 'erase'},
  {ithn: 1, type: 'locale', locale: 'en'},
  {ithn: 1, type: 'tracking-denied'},
  {ithn: 1, type: 'tracking-denied', categories: ['advertising', 'beacon']},
];

/** Every place in a message: `decision.choices.categories.beacon`. */
const placesOf = (value, path = []) => [
  ...(path.length ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => placesOf(part, [...path, name]))
    : []),
];
const values = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, -1, 1, 2, 1.5, 2 ** 53, '', ' ', 'a', 'ar', 'a b', 'show', 'banner', '٣'),
  fc.constantFrom('2026-11-01', '2026-11-1', 'x'.repeat(64), 'x'.repeat(65), 'x'.repeat(101), [], ['a'], [1], {}, {a: 1}),
  fc.string(),
  fc.jsonValue(),
); // prettier-ignore

/** A message with something else in it at one or two places, or with something more. */
const changed = fc
  .tuple(fc.constantFrom(...right), fc.array(fc.tuple(fc.nat(), values, fc.boolean()), {minLength: 0, maxLength: 2}))
  .map(([message, changes]) => {
    const copy = structuredClone(message);
    for (const [number, one, isMore] of changes) {
      const value = structuredClone(one);
      const places = placesOf(copy);
      const path = places[number % places.length];
      const parent = path.slice(0, -1).reduce((at, name) => at[name], copy);
      if (isMore) parent.more = value;
      else parent[path.at(-1)] = value;
    }
    return JSON.stringify(copy);
  });

describe('webview.schema.json', () => {
  let read;
  before(async () => {
    const lib = {entry: resolve(root, 'src/signals/webview/message.ts'), formats: ['es'], fileName: () => 'message.js'};
    const [{output}] = [
      await build({root, configFile: false, logLevel: 'silent', build: {lib, write: false, minify: false}}),
    ].flat();
    ({readMessage: read} = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`));
  });
  const isTaken = (text) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };

  it('takes each message that the documentation names', () => {
    const isRight = validator('fromApp');
    for (const message of right) {
      assert.ok(isRight(message), JSON.stringify([message, isRight.errors]));
      assert.ok(isTaken(JSON.stringify(message)), JSON.stringify(message));
      assert.ok(isTaken(message), 'as an object too');
    }
  });

  it('takes what the page takes, and nothing else', () => {
    const isRight = validator('fromApp');
    const seen = {true: 0, false: 0};
    fc.assert(
      fc.property(changed, (text) => {
        const isTakenNow = isTaken(text);
        seen[isTakenNow]++;
        assert.equal(isTakenNow, isRight(JSON.parse(text)), text);
      }),
      {numRuns: 4000, seed: 8},
    );
    assert.ok(seen.true > 400 && seen.false > 400, JSON.stringify(seen));
  });

  it('says what may be handed over', () => {
    const isRight = validator('handOver');
    assert.ok(isRight({decision: whole, locale: 'ar', trackingDenied: true, opens: ['settings', 'link']}));
    assert.ok(isRight({decision: null, trackingDenied: ['advertising']}));
    for (const wrong of [{decision: {}}, {locale: 1}, {trackingDenied: 'yes'}, {opens: ['all']}])
      assert.ok(!isRight(wrong), JSON.stringify(wrong));
  });

  it('takes nothing longer than it says, and nothing that is no JSON', () => {
    const right = JSON.stringify({ithn: 1, type: 'erase'});
    assert.ok(isTaken(right.padEnd(16_384)));
    const long = right.padEnd(16_385);
    for (const text of [long, '', 'x', '{', 'null', '[]', '1', undefined, null, 1])
      assert.ok(!isTaken(text), String(text));
  });
});
