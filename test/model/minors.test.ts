import {expect} from '@open-wc/testing';
import {
  ageBands,
  isInForce,
  lockedCategories,
  parseBand,
  parseRecords,
  standingOf,
  thresholdOf,
  type AgeRules,
  type GuardianRecord,
  type Standing,
} from '../../src/model/minors.ts';
import {day, noon, site} from './sample.ts';

const rules: AgeRules = {threshold: 18};
const optional = ['persistent', 'beacon', 'advertising'];
const record: GuardianRecord = {
  id: 'one',
  relation: 'mother',
  method: 'e-mail',
  at: noon - day,
  purposes: ['persistent', 'advertising'],
  revision: 1,
};
const locked = (standing: Standing, records: GuardianRecord[] = [], more: AgeRules = {}): string[] =>
  lockedCategories(standing, records, {...rules, ...more}, site, noon);

describe('the rules for minors', () => {
  it('have no age of their own', () => {
    expect(thresholdOf({})).to.equal(undefined);
    expect(standingOf({from: 30}, {})).to.equal('unknown');
    expect(thresholdOf({threshold: 18, thresholds: {KW: 21, FR: 15}, jurisdiction: 'FR'})).to.equal(15);
    expect(thresholdOf({threshold: 18, thresholds: {KW: 21}, jurisdiction: 'DE'})).to.equal(18);
    expect(thresholdOf({thresholds: {KW: 21}, jurisdiction: 'constructor'})).to.equal(undefined);
  });

  it('offer bands that cover every age once and keep to the threshold', () => {
    for (const threshold of [13, 15, 16, 18, 21]) {
      const bands = ageBands({threshold});
      for (let age = 0; age < 120; age++) {
        const found = bands.filter(({from, below = Infinity}) => age >= from && age < below);
        expect(found).to.have.length(1);
        expect(standingOf(found[0], {threshold})).to.equal(age < threshold ? 'minor' : 'adult');
      }
    }
  });

  it('take a band on both sides of a threshold that has moved for none', () => {
    expect(standingOf({from: 16, below: 18}, {threshold: 17})).to.equal('unknown');
  });

  it('read nothing but a band from storage', () => {
    expect(parseBand({from: 13, below: 16, born: '2012-01-01'})).to.deep.equal({from: 13, below: 16});
    for (const wrong of [
      null,
      'adult',
      18,
      {},
      {from: '18'},
      {from: 18, below: 18},
      {from: -1},
      {from: 1.5},
      {from: 900},
    ])
      expect(parseBand(wrong)).to.equal(undefined);
    expect(parseRecords([record, {...record, relation: 'child'}, null, {...record, purposes: 'all'}])).to.deep.equal([
      record,
    ]);
    expect(parseRecords('x')).to.deep.equal([]);
  });

  it('shut everything optional to a minor, whatever is on a site for children unknown', () => {
    expect(locked('minor')).to.deep.equal(optional);
    expect(locked('unknown', [], {childDirected: true})).to.deep.equal(optional);
    expect(locked('unknown', [], {ask: true})).to.deep.equal(['advertising']);
    expect(locked('unknown')).to.deep.equal([]);
    expect(locked('adult', [], {childDirected: true, ask: true})).to.deep.equal([]);
  });

  it('open what a guardian has allowed, and advertising only where the site has said so', () => {
    expect(locked('minor', [record])).to.deep.equal(['beacon', 'advertising']);
    expect(locked('minor', [record], {guardian: {advertising: true}})).to.deep.equal(['beacon']);
    expect(locked('unknown', [record], {childDirected: true})).to.deep.equal(['beacon', 'advertising']);
  });

  it('count a record no longer when it was taken back, has run out, is of another policy or of the future', () => {
    expect(isInForce(record, site, noon)).to.equal(true);
    for (const change of [{endedAt: noon}, {at: noon - 182 * day}, {revision: 2}, {at: noon + 2 * day}]) {
      expect(isInForce({...record, ...change}, site, noon)).to.equal(false);
      expect(locked('minor', [{...record, ...change}])).to.deep.equal(optional);
    }
  });
});
