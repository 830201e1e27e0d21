import {expect} from '@open-wc/testing';
import {answer, strictest} from '../../src/model/choices.ts';
import {isRestricted, type Restrictions} from '../../src/model/restriction.ts';
import {encodeCookie, readCookie} from '../../src/model/cookie.ts';
import {isGranted, isServiceGranted} from '../../src/model/granted.ts';
import {decision, noon, site} from './sample.ts';

const denying = (...ids: string[]): Restrictions => ({
  denied: ids.map((id) => ({by: 'iab', ids: [id], why: 'a test'})),
  presumed: [],
});

describe('the cookie', () => {
  it('holds a decision in characters that are legal there, and gives it back', () => {
    const value = encodeCookie(decision());
    expect(value).to.not.match(/[",;\s\\]/);
    expect(readCookie(`ithn=${value}`, 'ithn')).to.deep.equal(decision());
  });

  it('is found among others, whatever stands between them', () => {
    const value = encodeCookie(decision());
    for (const cookies of [
      `a=1; ithn=${value}`,
      `a=1;ithn=${value};b=2`,
      `xithn=1;   ithn=${value}`,
      `ithn=${value}; ithn=2`,
    ])
      expect(readCookie(cookies, 'ithn'), cookies).to.deep.equal(decision());
    for (const cookies of ['', 'a=1', `xithn=${value}`, `a=ithn=${value}`, 'ithnx=1'])
      expect(readCookie(cookies, 'ithn'), cookies).to.equal(undefined);
  });

  it('is none where it says nonsense', () => {
    for (const cookies of ['ithn=', 'ithn=x', "ithn={'a':", 'ithn={}', 'ithn=null'])
      expect(readCookie(cookies, 'ithn'), cookies).to.equal(undefined);
  });

  it('is the later one of two, whatever their order', () => {
    const [early, late] = [decision({id: 'a'}), decision({id: 'b', decidedAt: noon + 1})].map(encodeCookie);
    for (const cookies of [`ithn=${early}; ithn=${late}`, `ithn=${late}; ithn=${early}`])
      expect(readCookie(cookies, 'ithn', noon + 2)?.id).to.equal('b');
  });
});

describe('answer', () => {
  const shop = {...site, services: [...site.services, {id: 'pay', categories: ['session']}]};

  it('is one for every category and service; what is always on is on, and a service shares its categories’ fate', () => {
    expect(answer(shop, () => false)).to.deep.equal({
      categories: {session: true, persistent: false, beacon: false, advertising: false},
      services: {posthog: false, pay: true},
    });
    expect(answer(shop, () => true)).to.deep.equal({
      categories: {session: true, persistent: true, beacon: true, advertising: true},
      services: {posthog: true, pay: true},
    });
    expect(answer(shop, (id) => id === 'beacon').services).to.deep.equal({posthog: false, pay: true});
    expect(
      answer(
        shop,
        () => true,
        (id) => id !== 'posthog',
      ).services,
    ).to.deep.equal({posthog: false, pay: true});
    const lost = {...site, services: [{id: 'lost', categories: ['gone']}]};
    expect(answer(lost, () => true).services).to.deep.equal({lost: false});
  });

  it('is denied if something else denies it', () => {
    const restrictions = denying('advertising', 'beacon', 'session');
    expect(answer({...shop, restrictions}, () => true)).to.deep.equal({
      categories: {session: true, persistent: true, beacon: false, advertising: false},
      services: {posthog: false, pay: true},
    });
    expect(isRestricted('beacon', {...shop, restrictions})).to.equal(true);
    expect(isRestricted('persistent', {...shop, restrictions})).to.equal(false);
    expect(isRestricted('persistent', shop)).to.equal(false);
  });

  it('of two is what both allow', () => {
    const services = {x: true, y: true};
    expect(
      strictest(
        {categories: {a: true, b: true, c: false}, services},
        {categories: {a: true, c: true, d: true}, services: {x: true, y: false}},
      ),
    ).to.deep.equal({categories: {a: true, b: false, c: false}, services: {x: true, y: false}});
  });
});

describe('what is granted', () => {
  const yes = {status: 'decided', decision: decision({}, {beacon: true, persistent: true})} as const;
  const unasked = {status: 'unasked'} as const;

  it('excludes what something else denies, except what is always on', () => {
    const restrictions = denying('beacon', 'session');
    expect(isGranted('beacon', yes, {...site, restrictions})).to.equal(false);
    expect(isGranted('!beacon', yes, {...site, restrictions})).to.equal(true);
    expect(isGranted('persistent session', yes, {...site, restrictions})).to.equal(true);
    expect(isServiceGranted('posthog', yes, {...site, restrictions: denying('posthog')})).to.equal(false);
    expect(isServiceGranted('posthog', yes, site)).to.equal(true);
  });

  it('may be presumed before any choice, and never after one', () => {
    const restrictions = {denied: [], presumed: ['beacon', 'persistent']};
    expect(isGranted('beacon', unasked, {...site, restrictions})).to.equal(true);
    expect(isGranted('advertising', unasked, {...site, restrictions})).to.equal(false);
    expect(isServiceGranted('posthog', unasked, {...site, restrictions})).to.equal(true);
    const no = {status: 'decided', decision: decision()} as const;
    expect(isGranted('beacon', no, {...site, restrictions})).to.equal(false);
  });

  it('is read from a list separated by any white space, with one character in front', () => {
    expect(isGranted('beacon   persistent', yes, site)).to.equal(true);
    expect(isGranted('!!beacon', unasked, site)).to.equal(false);
    expect(isGranted('bea!con', yes, site)).to.equal(false);
    for (const wrong of [undefined, null, 7, {}]) expect(isGranted(wrong, yes, site)).to.equal(false);
  });
});
