import {expect} from '@open-wc/testing';
import {dayMs} from '../../src/model/day.ts';
import type {Decision} from '../../src/model/decision.ts';
import {judgeHandover, parseHandover, writeHandover} from '../../src/model/handover.ts';
import type {ConsentState} from '../../src/model/state.ts';

const now = Date.UTC(2026, 10, 30);
const route = {from: 'https://bakery.example', to: 'https://cakes.example'};
const some = {session: true, persistent: false, beacon: true, advertising: false};
const no = {session: true, persistent: false, beacon: false, advertising: false};
const all = {session: true, persistent: true, beacon: true, advertising: true};

const decide = (categories: Record<string, boolean>, change: Partial<Decision> = {}): Decision => ({
  id: 'an-id',
  choices: {categories, services: {}},
  decidedAt: now - dayMs,
  expiresAt: now + 100 * dayMs,
  source: 'preferences',
  revision: 3,
  effective: '2026-11-01',
  locale: 'en',
  config: 'x',
  ...change,
});
const site = {
  categories: [{id: 'session', required: true}, {id: 'persistent'}, {id: 'beacon'}, {id: 'advertising'}],
  services: [
    {id: 'counter', categories: ['beacon']},
    {id: 'shop', categories: ['advertising'], sale: true},
  ],
  policy: {revision: 3},
  validityDays: 182,
};
const unasked: ConsentState = {status: 'unasked'};
const decided = (decision: Decision): ConsentState => ({status: 'decided', decision});
const judge = (handed: Decision, state: ConsentState = unasked, change = {}) =>
  judgeHandover(handed, state, {...site, ...change}, now);

describe('writeHandover, parseHandover', () => {
  it('carries the answers and their times, and nothing that names the visitor', () => {
    const text = writeHandover(route, decide(some));
    expect(Object.keys(JSON.parse(text) as object)).to.have.members([
      ...['from', 'to', 'choices', 'decidedAt', 'expiresAt', 'revision'],
    ]);
    expect(parseHandover(text, route)).to.deep.include({choices: {categories: some, services: {}}, revision: 3});
  });

  it('refuses what was written for another way, or is no hand-over', () => {
    const text = writeHandover(route, decide(some));
    expect(parseHandover(text, {...route, from: 'https://stranger.example'})).to.equal(undefined);
    expect(parseHandover(text, {...route, to: 'https://tea.example'})).to.equal(undefined);
    for (const wrong of [
      ...['', 'null', '[]', '{}', text.slice(1), text.replace('true', '"yes"'), text.replace('"revision":3', '"a":3')],
    ])
      expect(parseHandover(wrong, route), wrong).to.equal(undefined);
  });
});

describe('judgeHandover', () => {
  it('asks about a yes, and takes a no', () => {
    expect(judge(decide(some))).to.deep.equal({
      kind: 'ask',
      choices: {
        categories: {persistent: false, beacon: true, advertising: false},
        services: {counter: true, shop: true},
      },
      expiresAt: now + 100 * dayMs,
    });
    expect(judge(decide(no))).to.deep.equal({kind: 'take', choices: {categories: {}}, expiresAt: now + 100 * dayMs});
  });

  it('does nothing with one that has expired, comes from the future or was made under another policy', () => {
    expect(judge(decide(some, {expiresAt: now})).kind).to.equal('none');
    expect(judge(decide(some, {decidedAt: now - 182 * dayMs})).kind).to.equal('none');
    expect(judge(decide(some, {decidedAt: now + 2 * dayMs})).kind).to.equal('none');
    for (const revision of [2, 4]) for (const choice of [some, no]) expect(judge(decide(choice, {revision})).kind).to.equal('none'); // prettier-ignore
  });

  it('does nothing with one that leaves a category of this site unanswered', () => {
    const {beacon, ...rest} = all;
    expect(beacon).to.equal(true);
    expect(judge(decide(rest)).kind).to.equal('none');
    expect(judge(decide({...all, more: true})).kind).to.equal('ask');
  });

  it('never overrides a later answer, in force or not', () => {
    const own = decide(no, {decidedAt: now - dayMs});
    expect(judge(decide(all), decided(own)).kind).to.equal('none');
    expect(judge(decide(all), {status: 'lapsed', decision: own, reason: 'expired'}).kind).to.equal('none');
    const former = decide(all, {decidedAt: now - 2 * dayMs});
    expect(judge(decide(some), {status: 'lapsed', decision: former, reason: 'expired'}).kind).to.equal('ask');
  });

  it('only narrows an earlier answer that is in force', () => {
    const services = {counter: true, shop: true};
    const own = (categories: Record<string, boolean>) =>
      decided(
        decide(categories, {decidedAt: now - 2 * dayMs, expiresAt: now + dayMs, choices: {categories, services}}),
      );
    expect(judge(decide(all), own(no)).kind).to.equal('none');
    expect(judge(decide(all), own(some)).kind).to.equal('none');
    expect(judge(decide(some), own(all))).to.deep.equal({
      kind: 'take',
      choices: {categories: {...some, session: true}, services},
      expiresAt: now + dayMs,
    });
    const refused = decide(all, {choices: {categories: all, services: {counter: false}}});
    expect(judge(refused, own(all))).to.deep.include({
      kind: 'take',
      choices: {categories: all, services: {counter: false, shop: true}},
    });
  });

  it('leaves out of a yes what Global Privacy Control denies, and asks nothing if no yes is left', () => {
    expect(judge(decide(all), unasked, {gpc: true})).to.deep.include({
      choices: {
        categories: {persistent: true, beacon: true, advertising: false},
        services: {counter: true, shop: false},
      },
    });
    expect(judge(decide({...no, advertising: true}), unasked, {gpc: true}).kind).to.equal('none');
  });
});
