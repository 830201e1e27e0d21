import {expect} from '@open-wc/testing';
import {refusedByGpc} from '../../src/model/refused-by-gpc.ts';

describe('refusedByGpc', () => {
  it('names advertising, and services that sell or share', () => {
    const categories = [{id: 'session', required: true}, {id: 'beacon'}, {id: 'advertising'}];
    const services = [
      {id: 'plain'},
      {id: 'seller', sale: true},
      {id: 'sharer', share: true},
      {id: 'kept', sale: false},
    ];
    expect(refusedByGpc({categories, services})).to.deep.equal(['advertising', 'seller', 'sharer']);
  });

  it('names nothing that is always on, and no service if none sells', () => {
    expect(refusedByGpc({categories: [{id: 'advertising', required: true}], services: [{id: 'plain'}]})).to.deep.equal(
      [],
    );
  });
});
