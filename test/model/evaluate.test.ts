import {expect} from '@open-wc/testing';
import {evaluate} from '../../src/model/evaluate.ts';
import {day, decision, noon, site} from './sample.ts';

const statusAt = (now: number, changes = {}): string => {
  const state = evaluate(decision(changes), site, now);
  return state.status === 'lapsed' ? state.reason : state.status;
};

describe('evaluate', () => {
  it('is unasked without a decision', () => {
    expect(evaluate(undefined, site, noon)).to.deep.equal({status: 'unasked'});
  });

  it('holds until the last millisecond of its validity', () => {
    expect(statusAt(noon)).to.equal('decided');
    expect(statusAt(noon + 182 * day - 1)).to.equal('decided');
    expect(statusAt(noon + 182 * day)).to.equal('expired');
  });

  it('ends earlier if the site has shortened the validity, never later than stated', () => {
    expect(statusAt(noon + 40 * day, {expiresAt: noon + 30 * day})).to.equal('expired');
    const strict = {...site, validityDays: 10};
    expect(evaluate(decision(), strict, noon + 11 * day).status).to.equal('lapsed');
    const lax = {...site, validityDays: 395};
    expect(evaluate(decision(), lax, noon + 200 * day).status).to.equal('lapsed');
  });

  it('asks again if the clock was set back by more than a day, and tolerates less', () => {
    expect(statusAt(noon - day)).to.equal('decided');
    expect(statusAt(noon - day - 1)).to.equal('expired');
  });

  it('lapses when the policy has another revision, up or down', () => {
    expect(statusAt(noon, {revision: 2})).to.equal('policy-changed');
    expect(evaluate(decision(), {...site, policy: {revision: 2}}, noon).status).to.equal('lapsed');
  });

  it('lapses when there is something new to choose, not when something was removed', () => {
    const more = {...site, categories: [...site.categories, {id: 'chat'}]};
    expect(evaluate(decision(), more, noon)).to.include({status: 'lapsed', reason: 'choices-changed'});
    const service = {...site, services: [...site.services, {id: 'chat', categories: ['beacon']}]};
    expect(evaluate(decision(), service, noon)).to.include({status: 'lapsed', reason: 'choices-changed'});
    expect(evaluate(decision(), {...site, services: []}, noon).status).to.equal('decided');
  });
});
