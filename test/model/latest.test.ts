import {expect} from '@open-wc/testing';
import {latest} from '../../src/model/latest.ts';
import {day, decision, noon} from './sample.ts';

describe('latest', () => {
  const yes = decision({id: 'yes'}, {beacon: true, persistent: true});
  const no = decision({id: 'no', decidedAt: noon + 1});

  it('takes the one made later, whichever comes first', () => {
    expect(latest(yes, no, noon)).to.equal(no);
    expect(latest(no, yes, noon)).to.equal(no);
  });

  it('takes the only one', () => {
    expect(latest(undefined, no, noon)).to.equal(no);
    expect(latest(yes, undefined, noon)).to.equal(yes);
    expect(latest(undefined, undefined, noon)).to.equal(undefined);
  });

  it('allows at the same instant only what both allow', () => {
    const other = decision({id: 'other'}, {beacon: true, advertising: true});
    for (const both of [latest(yes, other, noon), latest(other, yes, noon)])
      expect(both?.choices.categories).to.include({session: true, persistent: false, beacon: true, advertising: false});
    expect(latest(latest(yes, other, noon), yes, noon)).to.deep.equal(latest(other, yes, noon));
    expect(latest(yes, other, noon)?.id).to.equal(latest(other, yes, noon)?.id);
  });

  it('lets one from the future, of a clock since put right, give way; of two such the later stands', () => {
    const future = decision({id: 'future', decidedAt: noon + 2 * day});
    const later = decision({id: 'later', decidedAt: noon + 3 * day});
    expect(latest(future, no, noon)).to.equal(no);
    expect(latest(no, future, noon)).to.equal(no);
    expect(latest(future, later, noon)).to.equal(later);
    expect(latest(no, future, noon + 2 * day)).to.equal(future);
  });
});
