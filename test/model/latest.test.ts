import {expect} from '@open-wc/testing';
import {latest} from '../../src/model/latest.ts';
import {decision, noon} from './sample.ts';

describe('latest', () => {
  const yes = decision({id: 'yes'}, {beacon: true, persistent: true});
  const no = decision({id: 'no', decidedAt: noon + 1});

  it('takes the one made later, whichever comes first', () => {
    expect(latest(yes, no)).to.equal(no);
    expect(latest(no, yes)).to.equal(no);
  });

  it('takes the only one', () => {
    expect(latest(undefined, no)).to.equal(no);
    expect(latest(yes, undefined)).to.equal(yes);
    expect(latest(undefined, undefined)).to.equal(undefined);
  });

  it('allows at the same instant only what both allow', () => {
    const other = decision({id: 'other'}, {beacon: true, advertising: true});
    for (const both of [latest(yes, other), latest(other, yes)])
      expect(both?.choices.categories).to.include({session: true, persistent: false, beacon: true, advertising: false});
  });
});
