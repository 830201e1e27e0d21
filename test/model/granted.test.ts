import {expect} from '@open-wc/testing';
import {isGranted, isServiceGranted} from '../../src/model/granted.ts';
import type {ConsentState} from '../../src/model/state.ts';
import {decision, site} from './sample.ts';

const decided = (categories: Record<string, boolean>): ConsentState => ({
  status: 'decided',
  decision: decision({}, categories),
});
const lapsed: ConsentState = {
  status: 'lapsed',
  reason: 'expired',
  decision: decision({}, {persistent: true, beacon: true, advertising: true}),
};

describe('isGranted', () => {
  it('grants what was chosen, and what is always on without being asked', () => {
    expect(isGranted('beacon', decided({beacon: true}), site)).to.equal(true);
    expect(isGranted('session', {status: 'unasked'}, site)).to.equal(true);
  });

  it('denies everything else: not chosen, unasked, lapsed, unknown, empty', () => {
    expect(isGranted('beacon', decided({}), site)).to.equal(false);
    expect(isGranted('beacon', {status: 'unasked'}, site)).to.equal(false);
    expect(isGranted('beacon', lapsed, site)).to.equal(false);
    for (const name of ['becon', 'constructor', '__proto__', 'toString', '', ' ', '!', 'BEACON', 'beacon,session'])
      expect(isGranted(name, decided({beacon: true}), site), name).to.equal(false);
  });

  it('requires all of several, and reads ! as "while denied"', () => {
    expect(isGranted('beacon advertising', decided({beacon: true}), site)).to.equal(false);
    expect(isGranted(' beacon\n advertising ', decided({beacon: true, advertising: true}), site)).to.equal(true);
    expect(isGranted('!beacon', {status: 'unasked'}, site)).to.equal(true);
    expect(isGranted('!beacon', decided({beacon: true}), site)).to.equal(false);
    expect(isGranted('!beacon advertising', decided({advertising: true}), site)).to.equal(true);
    expect(isGranted('!becon', {status: 'unasked'}, site), 'unknown stays shut').to.equal(false);
    expect(isGranted('!session', {status: 'unasked'}, site)).to.equal(false);
  });

  it('reports a name that no category has', () => {
    const unknown: string[] = [];
    isGranted('beacon becon', decided({beacon: true}), site, (name) => unknown.push(name));
    expect(unknown).to.deep.equal(['becon']);
  });
});

describe('isServiceGranted', () => {
  const both = {beacon: true, persistent: true};

  it('requires every category of the service', () => {
    expect(isServiceGranted('posthog', decided(both), site)).to.equal(true);
    expect(isServiceGranted('posthog', decided({beacon: true}), site)).to.equal(false);
    expect(isServiceGranted('posthog', {status: 'unasked'}, site)).to.equal(false);
  });

  it('shuts a service refused by name, or that the decision does not know', () => {
    for (const services of [{posthog: false}, {}]) {
      const state: ConsentState = {
        status: 'decided',
        decision: decision({choices: {categories: {session: true, ...both}, services}}),
      };
      expect(isServiceGranted('posthog', state, site)).to.equal(false);
    }
    expect(isServiceGranted('nobody', decided(both), site)).to.equal(false);
  });
});
