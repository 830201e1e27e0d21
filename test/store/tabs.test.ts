import {expect} from '@open-wc/testing';
import {createKeep} from '../../src/store/keep.ts';
import {noteNotice} from '../../src/store/note-notice.ts';
import {createTabs} from '../../src/store/tabs.ts';
import {digest} from '../../src/store/digest.ts';
import {databases, forget, use, withStub} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));
const passing = (persisted: boolean): Event => new PageTransitionEvent('pageshow', {persisted});
const hide = (isHidden: boolean, run: () => void): Promise<void> =>
  withStub(Document.prototype, 'hidden', {get: () => isHidden}, () => {
    run();
    return Promise.resolve();
  });

describe('tabs', () => {
  it('hear each other, and not themselves, and no longer once they stopped', async () => {
    const heard = {one: 0, two: 0, other: 0};
    const one = createTabs('tabs-test');
    const two = createTabs('tabs-test');
    const other = createTabs('tabs-else');
    const stops = [one.listen(() => heard.one++), two.listen(() => heard.two++), other.listen(() => heard.other++)];
    one.tell();
    await waitUntil(() => heard.two === 1);
    await settle();
    expect(heard).to.deep.equal({one: 0, two: 1, other: 0});
    stops[1]?.();
    one.tell();
    await settle();
    expect(heard.two).to.equal(1);
    expect(() => two.tell(), 'a closed one').to.not.throw();
    stops.forEach((stop) => stop());
  });

  it('look again when the page comes back into view, or out of the back/forward cache', async () => {
    let heard = 0;
    const stop = createTabs('tabs-test').listen(() => heard++);
    await hide(true, () => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
    expect(heard, 'left').to.equal(0);
    await hide(false, () => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
    expect(heard, 'come back').to.equal(1);
    dispatchEvent(passing(false));
    expect(heard, 'a page that is new').to.equal(1);
    dispatchEvent(passing(true));
    expect(heard, 'one out of the cache').to.equal(2);
    stop();
    dispatchEvent(passing(true));
    await hide(false, () => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
    expect(heard, 'stopped').to.equal(2);
  });

  const refused = function (): never {
    throw new DOMException('', 'SecurityError'); // Firefox, where cookies are blocked
  };
  for (const [what, value] of Object.entries({'has none': undefined, 'refuses them': refused}))
    it(`do without channels where the browser ${what}`, () =>
      withStub(window, 'BroadcastChannel', {value}, () => {
        let heard = 0;
        const tabs = createTabs('tabs-test');
        const stop = tabs.listen(() => heard++);
        tabs.tell();
        dispatchEvent(passing(true));
        expect(heard).to.equal(1);
        stop();
        tabs.tell();
        return Promise.resolve();
      }));
});

describe('keep', () => {
  beforeEach(() => forget());
  after(() => forget());

  it('keeps an answer beside the decision, and makes nothing to read one', async () => {
    const keep = createKeep('ithn');
    expect(await keep.read('age')).to.equal(undefined);
    expect(await databases()).to.not.include('ithn');
    await keep.write('age', {from: 18});
    expect(await keep.read('age')).to.deep.equal({from: 18});
    expect(await keep.read('other')).to.equal(undefined);
  });
});

describe('noteNotice', () => {
  beforeEach(() => forget());
  after(() => forget());

  it('says of each date once that it is new, however many pages ask, and notes when', async () => {
    const before = Date.now();
    const asked = await Promise.all(Array.from({length: 4}, () => noteNotice(use, '2026-11-01')));
    expect(asked.filter(Boolean), 'whichever comes first').to.have.length(1);
    expect(await noteNotice(use, '2026-12-01')).to.equal(true);
    expect(await noteNotice(use, '2026-11-01')).to.equal(false);
    const kept = (await createKeep('ithn').read('noticed')) as {effective: string; time: string}[];
    expect(kept.map(({effective}) => effective)).to.deep.equal(['2026-11-01', '2026-12-01']);
    for (const {time} of kept) expect(Date.parse(time)).to.be.within(before, Date.now());
  });

  it('is rather silent than on every page where nothing can be noted', async () => {
    const nowhere = (() => Promise.resolve(undefined)) as typeof use;
    expect(await noteNotice(nowhere, '2026-11-01')).to.equal(false);
  });
});

describe('digest', () => {
  it('is SHA-256 of the UTF-8 bytes, in hex with its zeros', async () => {
    expect(await digest('abc')).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await digest('')).to.equal('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('إذن'));
    const hex = [...new Uint8Array(bytes)].map((byte) => (byte + 256).toString(16).slice(1)).join('');
    expect(await digest('إذن')).to.equal(hex);
  });

  it('is none where there is no WebCrypto', () =>
    withStub(crypto, 'subtle', {value: undefined}, async () => expect(await digest('x')).to.equal(undefined)));
});
