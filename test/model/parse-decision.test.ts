import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {evaluate} from '../../src/model/evaluate.ts';
import {isGranted} from '../../src/model/granted.ts';
import {parseDecision} from '../../src/model/parse-decision.ts';
import {decision, noon, site} from './sample.ts';

describe('parseDecision', () => {
  it('accepts a stored decision, and freezes it', () => {
    const parsed = parseDecision(JSON.parse(JSON.stringify(decision())));
    expect(parsed).to.deep.equal(decision());
    expect(() => Object.assign(parsed?.choices.categories ?? {}, {beacon: true})).to.throw();
    expect(() => Object.assign(parsed ?? {}, {revision: 9})).to.throw();
  });

  it('rejects a missing field or one of another type', () => {
    const whole = decision();
    for (const name of Object.keys(whole)) {
      expect(parseDecision({...whole, [name]: undefined}), `without ${name}`).to.equal(undefined);
      expect(parseDecision({...whole, [name]: [1]}), `list as ${name}`).to.equal(undefined);
    }
    for (const wrong of [{beacon: true, advertising: 1}, {beacon: 1}, {beacon: 'true'}, {beacon: null}, 'beacon'])
      expect(parseDecision({...whole, choices: {categories: wrong, services: {}}})).to.equal(undefined);
    for (const time of [NaN, Infinity, 1.5, '1'])
      expect(parseDecision({...whole, decidedAt: time}), String(time)).to.equal(undefined);
  });

  it('neither throws nor grants nor pollutes, whatever is in storage', () => {
    const anything = fc.oneof(
      fc.anything({withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true}),
      fc.record(Object.fromEntries(Object.keys(decision()).map((name) => [name, fc.anything()])), {requiredKeys: []}),
      fc.json().map((text) => JSON.parse(text) as unknown),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const state = evaluate(parseDecision(value), site, noon);
        expect(isGranted('beacon', state, site)).to.equal(false);
      }),
      {numRuns: 500},
    );
    const polluting: unknown = JSON.parse(
      JSON.stringify({...decision(), choices: {categories: {}, services: {}}}).replace(
        '"categories":{}',
        '"categories":{"__proto__":{"beacon":true}}',
      ),
    );
    expect(isGranted('beacon', evaluate(parseDecision(polluting), site, noon), site)).to.equal(false);
    expect(({} as Record<string, unknown>).beacon).to.equal(undefined);
  });
});
