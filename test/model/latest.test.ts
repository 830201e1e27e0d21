import {expect} from '@open-wc/testing';
import {latest} from '../../src/model/latest.ts';
import {day, decision, noon} from './sample.ts';

describe('latest', () => {
  const yes = decision({id: 'yes'}, {beacon: true, persistent: true});
  const no = decision({id: 'no', decidedAt: noon + 1});

  it('picks the later one, in either order', () => {
    expect(latest(yes, no, noon)).to.equal(no);
    expect(latest(no, yes, noon)).to.equal(no);
  });

  it('picks the only one', () => {
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

  it('allows of services too only what both allow, under an id that is the same wherever the two meet', () => {
    const refused = decision({id: 'b', choices: {categories: {session: true, more: true}, services: {posthog: false}}});
    const given = decision({id: 'a'}, {more: true});
    expect(latest(given, refused, noon)).to.deep.include({
      id: 'a-',
      choices: {
        categories: {session: true, persistent: false, beacon: false, advertising: false, more: true},
        services: {posthog: false},
      },
    });
    expect(latest(refused, given, noon)?.id).to.equal('a-');
    expect(latest(refused, given, noon)?.choices).to.deep.equal({
      categories: {session: true, more: true},
      services: {posthog: false},
    });
    const again = latest(latest(given, refused, noon), refused, noon);
    expect(again?.id, 'does not grow').to.equal('a-');
    expect(latest(decision({id: 'a-b'}), decision({id: 'c'}), noon)?.id).to.equal('a-b-');
  });

  it('treats equal ones as the same', () => {
    const copy = {...no};
    expect(latest(no, copy, noon)).to.equal(no);
  });

  it('tolerates a clock that is a day ahead', () => {
    const ahead = decision({id: 'ahead', decidedAt: noon + day});
    expect(latest(ahead, no, noon)).to.equal(ahead);
    const future = decision({id: 'future', decidedAt: noon + day + 1});
    expect(latest(future, no, noon)).to.equal(no);
  });

  it('drops one from the future, made while the clock was wrong; of two such the later counts', () => {
    const future = decision({id: 'future', decidedAt: noon + 2 * day});
    const later = decision({id: 'later', decidedAt: noon + 3 * day});
    expect(latest(future, no, noon)).to.equal(no);
    expect(latest(no, future, noon)).to.equal(no);
    expect(latest(future, later, noon)).to.equal(later);
    expect(latest(no, future, noon + 2 * day)).to.equal(future);
  });
});
