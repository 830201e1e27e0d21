import {expect} from '@open-wc/testing';
import {checkConfig} from '../../src/consent/check-config.ts';
import {ConsentError} from '../../src/model/errors.ts';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const law = {en: 'the Data (Use and Access) Act 2025'};
const right = {id: 'beacon', basis: 'objection', law, regions: ['GB', 'US-CA']};

const complaint = (categories: readonly object[], more: object = {}): string => {
  try {
    checkConfig({policy, categories: [{id: 'persistent'}, ...categories], ...more});
  } catch (error) {
    expect(error).to.be.instanceOf(ConsentError);
    return (error as Error).message;
  }
  return '';
};
const services = (service: object) => ({services: [{id: 'x', categories: 'beacon', ...service}]});

describe('checkConfig, of a category that may run unless the visitor objects', () => {
  it('takes one with a law and regions, and services that only count', () => {
    expect(complaint([right])).to.equal('');
    expect(complaint([{...right, law: law.en}], {signals: {region: 'GB-SCT'}})).to.equal('');
    expect(complaint([right], services({id: 'matomo', hosts: ['stats.shop.example']}))).to.equal('');
    expect(complaint([{id: 'beacon', basis: 'consent'}], services({id: 'meta-pixel'}))).to.equal('');
    // needs a yes to advertising too, so that nothing of it runs without one
    expect(
      complaint([right, {id: 'advertising'}], services({id: 'google-tag-manager', categories: 'beacon advertising'})),
    ).to.equal('');
  });

  for (const [what, category, ...parts] of [
    ['a misspelt basis', {...right, basis: 'objecton'}, 'categories[1].basis', 'consent, objection', '"objecton"'],
    ['no law', {...right, law: undefined}, 'category "beacon"', 'no law', 'such as'],
    ['no regions', {...right, regions: undefined}, 'category "beacon"', 'no regions', '["GB"]'],
    ['a blank law', {...right, law: {en: ' '}}, 'categories[1].law', 'the name of a law'],
    ['an empty list of regions', {...right, regions: []}, 'categories[1].regions', 'at least one region', '[]'],
    ['UK, which is no code', {...right, regions: ['UK']}, 'categories[1].regions[0]', 'such as GB (never UK)', '"UK"'],
    ['a law without the basis', {id: 'beacon', law}, 'category "beacon"', 'a law but no basis "objection"'],
    ['a category that is always on', {...right, required: true}, 'category "beacon"', 'is required'],
    ['advertising', {...right, id: 'advertising'}, 'category "advertising"', 'waits for consent'],
    ['advertising by another name', {...right, id: 'Ads'}, 'category "Ads"', 'waits for consent'],
  ] as const)
    it(`refuses ${what}`, () => {
      const message = complaint([category]);
      for (const part of parts) expect(message).to.include(part);
    });

  for (const [what, service, ...parts] of [
    ['is known as advertising', {id: 'meta-pixel'}, 'service "meta-pixel"', 'is known as advertising', '"beacon"'],
    ['talks to a host of advertising', {hosts: ['www.facebook.com']}, 'talks to www.facebook.com'],
    ['sells data', {sale: true}, 'marked "sale"'],
    ['needs nothing else that waits', {id: 'criteo', categories: 'session beacon'}, 'service "criteo"'],
  ] as const)
    it(`refuses it for a service that ${what}`, () => {
      const message = complaint([right], services(service));
      for (const part of parts) expect(message).to.include(part);
    });

  it('refuses what the rules for minors call advertising', () => {
    const minors = {threshold: 18, advertising: ['beacon']};
    expect(complaint([right], {minors}))
      .to.include('category "beacon"')
      .and.include('waits for consent');
  });

  it('refuses a region of the visitor that is no code', () => {
    expect(complaint([right], {signals: {region: 'gb'}}))
      .to.include('signals.region')
      .and.include('ISO 3166');
  });
});
