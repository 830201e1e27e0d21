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

  it('offer bands that cover every age once and respect the threshold', () => {
    for (const threshold of [13, 15, 16, 18, 21]) {
      const bands = ageBands({threshold});
      for (let age = 0; age < 120; age++) {
        const found = bands.filter(({from, below = Infinity}) => age >= from && age < below);
        expect(found).to.have.length(1);
        expect(standingOf(found[0], {threshold})).to.equal(age < threshold ? 'minor' : 'adult');
      }
    }
  });

  it('ignore a band that spans a changed threshold', () => {
    expect(standingOf({from: 16, below: 18}, {threshold: 17})).to.equal('unknown');
  });

  it('follow the site if it knows the age, and are unknown without an answer', () => {
    expect(standingOf({from: 30}, {threshold: 18, band: 'minor'})).to.equal('minor');
    expect(standingOf(undefined, {band: 'adult'})).to.equal('adult');
    expect(standingOf(undefined, rules)).to.equal('unknown');
    expect(standingOf({from: 18}, rules)).to.equal('adult');
    expect(standingOf({from: 13, below: 18}, rules)).to.equal('minor');
    expect(standingOf({from: 13}, rules), 'and older').to.equal('unknown');
  });

  it('offer the site’s own bands, the usual ones and 18 where it says nothing', () => {
    expect(ageBands({})).to.deep.equal([
      {from: 0, below: 13},
      {from: 13, below: 16},
      {from: 16, below: 18},
      {from: 18},
    ]);
    expect(ageBands({bands: [16, 12], threshold: 14})).to.deep.equal([
      {from: 0, below: 12},
      {from: 12, below: 14},
      {from: 14, below: 16},
      {from: 16},
    ]);
  });

  it('read plausible ages, and no others', () => {
    for (const right of [{from: 0, below: 1}, {from: 149}, {from: 0, below: 149}])
      expect(parseBand(right)).to.deep.equal(right);
    for (const wrong of [{from: 150}, {from: 1, below: 150}, {from: 1, below: '5'}, {from: 0, below: 0}, undefined])
      expect(parseBand(wrong)).to.equal(undefined);
  });

  it('read only complete records', () => {
    const whole = {...record, reference: 'x', endedAt: noon};
    expect(parseRecords([whole, record])).to.deep.equal([whole, record]);
    for (const change of [
      {id: 1},
      {id: undefined},
      {relation: undefined},
      {method: 7},
      {at: '1'},
      {at: 1.5},
      {revision: '1'},
      {revision: undefined},
      {purposes: [7]},
      {purposes: ['a', 7]},
      {purposes: undefined},
      {endedAt: 'x'},
      {endedAt: null},
    ])
      expect(parseRecords([{...record, ...change}]), JSON.stringify(change)).to.deep.equal([]);
    for (const relation of ['mother', 'father', 'guardian'])
      expect(parseRecords([{...record, relation}]), relation).to.have.length(1);
  });

  it('honour a record to the last millisecond, and tolerate a clock that is a day behind', () => {
    expect(isInForce({...record, at: noon - 182 * day + 1}, site, noon)).to.equal(true);
    expect(isInForce({...record, at: noon + day - 1}, site, noon)).to.equal(true);
    expect(isInForce({...record, at: noon + day}, site, noon)).to.equal(false);
  });

  it('deny advertising, as the site names it, until the age question is answered', () => {
    expect(locked('unknown', [], {ask: true, advertising: ['beacon']})).to.deep.equal(['beacon']);
    expect(locked('unknown', [], {ask: false})).to.deep.equal([]);
    expect(locked('minor', [record], {advertising: ['persistent']})).to.deep.equal(['persistent', 'beacon']);
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

  it('deny everything optional to a minor, and to unknown ages on a site for children', () => {
    expect(locked('minor')).to.deep.equal(optional);
    expect(locked('unknown', [], {childDirected: true})).to.deep.equal(optional);
    expect(locked('unknown', [], {ask: true})).to.deep.equal(['advertising']);
    expect(locked('unknown')).to.deep.equal([]);
    expect(locked('adult', [], {childDirected: true, ask: true})).to.deep.equal([]);
  });

  it('allow what a guardian has allowed, and advertising only if the site permits it', () => {
    expect(locked('minor', [record])).to.deep.equal(['beacon', 'advertising']);
    expect(locked('minor', [record], {guardian: {advertising: true}})).to.deep.equal(['beacon']);
    expect(locked('unknown', [record], {childDirected: true})).to.deep.equal(['beacon', 'advertising']);
  });

  it('ignore a record that was withdrawn, has expired, or is from another policy or the future', () => {
    expect(isInForce(record, site, noon)).to.equal(true);
    for (const change of [{endedAt: noon}, {at: noon - 182 * day}, {revision: 2}, {at: noon + 2 * day}]) {
      expect(isInForce({...record, ...change}, site, noon)).to.equal(false);
      expect(locked('minor', [{...record, ...change}])).to.deep.equal(optional);
    }
  });
});
