import {expect} from '@open-wc/testing';
import type {Service} from '../../src/model/service.ts';
import {warnings} from '../../src/model/warnings.ts';

const site = {email: 'privacy@shop.example'};
const whole: Service = {
  id: 'talk',
  categories: ['persistent'],
  policyUrl: 'https://talk.example/privacy',
  countries: ['US', 'KW'],
  transferMechanism: {en: 'Standard contractual clauses'},
  stores: [
    {name: 'talk', days: 30},
    {name: 'draft', kind: 'local'},
    {name: 'tab', kind: 'session'},
    {name: 'end', days: 0},
  ],
};
const about = (change: Partial<Service>): string[] => warnings({site, services: [{...whole, ...change}]});
const without = (key: keyof Service, change: Partial<Service> = {}): string[] => {
  const rest = {...whole};
  Reflect.deleteProperty(rest, key);
  return warnings({site, services: [{...rest, ...change}]});
};

describe('warnings', () => {
  it('has none if everything is stated', () => {
    expect(warnings({site, services: [whole]})).to.deep.equal([]);
    expect(warnings({site, services: []})).to.deep.equal([]);
  });

  it('requires a policy or a contact for each provider', () => {
    expect(without('policyUrl')).to.deep.equal(['service "talk" has neither policyUrl nor contact.']);
    expect(without('policyUrl', {contact: 'privacy@talk.example'})).to.deep.equal([]);
  });

  it('requires marketing and analytics to wait for consent, and payment and delivery not to', () => {
    expect(about({kind: 'marketing'})).to.deep.equal([]);
    expect(about({kind: 'marketing', categories: ['session']})).to.deep.equal([
      'service "talk" is a marketing and analytics provider but does not wait for consent.',
    ]);
    expect(about({kind: 'payment', categories: ['session']})).to.deep.equal([]);
    expect(about({kind: 'delivery'})).to.deep.equal(['service "talk" is a delivery provider but waits for consent.']);
  });

  it('reports sale or sharing against the policy’s promise, and an ignored signal', () => {
    expect(about({sale: true})).to.deep.equal([
      'service "talk" is marked "sale": this contradicts a policy that promises not to sell or rent personal data.',
    ]);
    expect(about({share: true})[0]).to.contain('is marked "share"');
    expect(warnings({site, services: [], signals: {gpc: false}})[0]).to.contain('signals.gpc is false');
    expect(warnings({site, services: [], signals: {gpc: true}, gate: {lock: true}})).to.deep.equal([]);
    const signals = {mode: 'opt-out'};
    expect(warnings({site, services: [], signals, gate: {lock: true}})[0]).to.contain('gate.lock opens');
    expect(warnings({site, services: [], signals})).to.deep.equal([]);
    expect(warnings({site, services: [], signals: {gpc: true}})).to.deep.equal([]);
  });

  it('reports if Global Privacy Control denies nothing because no category matches', () => {
    const categories = [{id: 'shop', required: true}, {id: 'ads'}];
    const service = {id: 'pixel', categories: ['ads'], kind: 'marketing', policyUrl: 'https://example.com/'} as const;
    expect(warnings({site, categories, services: [service]}).join())
      .to.contain('"ads"')
      .and.to.contain('Global Privacy');
    expect(warnings({site, categories, services: [{...service, share: true}]}).join()).to.not.contain('Global Privacy');
    expect(warnings({site, categories, services: [], signals: {gpc: false}}).join()).to.not.contain('denies nothing');
    expect(warnings({site, categories: [{id: 'counting'}], services: []})).to.deep.equal([]);
  });

  it('counts a service that waits for one of its categories as one that waits', () => {
    expect(about({kind: 'marketing', categories: ['session', 'beacon']})).to.deep.equal([]);
    expect(about({kind: 'payment', categories: ['session', 'beacon']})).to.deep.equal([
      'service "talk" is a payment provider but waits for consent.',
    ]);
    expect(warnings({site, categories: [{id: 'persistent', required: true}], services: [whole]})).to.deep.equal([]);
    expect(
      warnings({site, categories: [{id: 'persistent', required: true}], services: [{...whole, kind: 'marketing'}]}),
    ).to.have.length(1);
  });

  it('requires nothing of a service that states neither countries nor stores', () => {
    expect(warnings({site, services: [{id: 'bare', categories: ['beacon'], contact: 'x'}]})).to.deep.equal([]);
  });

  it('lists several countries and several cookies', () => {
    expect(without('transferMechanism', {countries: ['US', 'kw', 'IE']})).to.deep.equal([
      'service "talk" sends data to US, IE but has no transferMechanism.',
    ]);
  });

  it('requires a legal basis for data that leaves Kuwait', () => {
    expect(without('transferMechanism')).to.deep.equal([
      'service "talk" sends data to US but has no transferMechanism.',
    ]);
    expect(without('transferMechanism', {countries: ['kw']})).to.deep.equal([]);
  });

  it('requires the lifetime of each cookie', () => {
    const stores = ['_ga', {name: '_gid'}, {name: '_gat', kind: 'cookie'}] as const;
    expect(about({stores})).to.deep.equal([
      'service "talk" keeps "_ga", "_gid", "_gat" but does not state for how many days.',
    ]);
    expect(about({stores, retention: '14 months'})).to.deep.equal([]);
  });

  it('requires a way to reach the shop', () => {
    expect(warnings({services: []})[0]).to.include('site has no email, phone, address or rightsUrl');
    for (const way of [{phone: '+965 2222 3333'}, {address: 'Kuwait City'}, {rightsUrl: '/rights'}])
      expect(warnings({site: way, services: []})).to.deep.equal([]);
  });
});
