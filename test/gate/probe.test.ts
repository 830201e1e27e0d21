import {expect} from '@open-wc/testing';
import {isStarted, probe} from '../../src/gate/probe.ts';

describe('probe', () => {
  it('gets every answer, even if memory is collected before', async function () {
    this.timeout(60_000);
    const scripts = Array.from({length: 100}, () => document.createElement('script'));
    const answered = probe(scripts);
    // WebKit forgets the handlers of a tree that nothing refers to
    const waste = Array.from({length: 100}, (_, time) => 'x'.repeat(1e6 + time).split(''));
    await answered;
    expect(waste).to.have.length(100);
    expect(scripts.map(isStarted)).to.deep.equal(scripts.map(() => false));
  });
});
