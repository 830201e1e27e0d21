import {expect} from '@open-wc/testing';
import type {Host} from '../../src/consent/host.ts';
import type {Receipt} from '../../src/model/receipt.ts';
import {parseReceipt} from '../../src/model/receipt.ts';
import {records} from '../../src/store/records.ts';
import {digest} from '../../src/store/digest.ts';
import {keyOf} from '../../src/store/chain.ts';
import {day, decision} from '../model/sample.ts';
import {book, consentOf, databases, drop, forget, keep, keys, put, withStub} from './helpers.ts';

const consent = consentOf();
const bare = {forget: () => {}} as unknown as Host; // without features
const now = Date.now();
const sources = async (): Promise<string[]> => (await records.receipts(consent)).map(({source}) => source);
const exported = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await (await records.exportRecords(consent)).text()) as Record<string, unknown>;

describe('receipts', () => {
  beforeEach(() => forget());
  after(() => forget());

  it('are none where nothing was decided, and asking makes no database', async () => {
    expect(await records.receipts(consent)).to.deep.equal([]);
    expect(await records.verifyReceipts(consent)).to.deep.equal({valid: true, faults: []});
    await records.seal(consent);
    await records.exportRecords(consent);
    expect(await databases()).to.not.include('ithn');
  });

  it('say what was decided, denied and granted alike, in the chain’s order', async () => {
    await keep(
      {id: 'one', decidedAt: now, source: 'banner-reject'},
      {
        id: 'two',
        decidedAt: now + 1,
        source: 'preferences',
        choices: {categories: {session: true, beacon: true}, services: {}},
      },
    );
    await records.seal(consent);
    expect(await keys()).to.deep.equal(['decision', 'head', keyOf(0), keyOf(1)]);
    const [one, two] = await records.receipts(consent);
    expect(parseReceipt(one)).to.deep.equal(one);
    expect(one).to.deep.include({
      id: 'one',
      sequence: 0,
      previous: null,
      source: 'banner-reject',
      withdrawal: 'preferences',
    });
    expect(two?.granted).to.deep.equal({categories: ['session', 'beacon'], services: []});
    expect(one?.granted).to.deep.equal({categories: ['session'], services: ['posthog']});
    expect(one?.denied).to.deep.equal({categories: ['persistent', 'beacon', 'advertising'], services: []});
    expect(Date.parse(one?.time ?? '')).to.equal(now);
    expect(one?.time).to.match(/[+-]\d\d:\d\d$/);
    expect(two).to.deep.include({id: 'two', sequence: 1, consentId: one?.consentId, previous: one?.hash});
    expect(await records.verifyReceipts(consent)).to.deep.equal({valid: true, faults: []});
  });

  it('say that Global Privacy Control was on where it was, and nothing of it elsewhere', async () => {
    await keep({id: 'with', decidedAt: now, gpc: true}, {id: 'without', decidedAt: now + 1});
    await records.seal(consent);
    const made = await records.receipts(consent);
    expect(made.map((one) => [one.id, one.gpc, 'gpc' in one])).to.deep.equal([
      ['with', true, true],
      ['without', undefined, false],
    ]);
  });

  it('wait as drafts, over as many visits as it takes, and are made in the order of the decisions', async () => {
    await keep(...[3, 1, 2].map((at) => ({id: `d${at}`, decidedAt: now + at})));
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['d1', 'd2', 'd3']);
  });

  it('are each made once although many pages seal at once', async () => {
    await keep(...Array.from({length: 8}, (_, at) => ({id: `d${at}`, decidedAt: now + at})));
    await Promise.all(Array.from({length: 6}, () => records.seal(consent)));
    const receipts = await records.receipts(consent);
    expect(receipts.map(({id}) => id)).to.deep.equal(Array.from({length: 8}, (_, at) => `d${at}`));
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('are made of a choice that came into the book from the cookie alone, and that one is not made twice', async () => {
    const mended = decision({id: 'mended', decidedAt: now});
    await book.record(mended);
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['mended']);
    await book.record(mended, mended); // the page that made it comes late with its draft
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['mended']);
    expect(await keys()).to.not.include('draft mended');
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('are made once although an earlier decision, of a page whose storage was slow, comes behind the one that holds', async () => {
    const ids = async (): Promise<string[]> => (await records.receipts(consent)).map(({id}) => id);
    await keep({id: 'later', decidedAt: now + 1});
    await records.seal(consent);
    await keep({id: 'earlier', decidedAt: now});
    expect(await ids()).to.deep.equal(['later', 'earlier']);
    await records.seal(consent);
    expect(await ids()).to.deep.equal(['later', 'earlier']);
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('are made once although the page that decided comes with its draft when others have sealed that and gone on', async () => {
    const overtaken = decision({id: 'overtaken', decidedAt: now});
    await book.record(overtaken);
    await records.seal(consent);
    await keep({id: 'next', decidedAt: now + 1});
    await records.seal(consent);
    await book.record(overtaken, overtaken);
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['overtaken', 'next']);
    expect(await keys()).to.not.include('draft overtaken');
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('tell of what ran out before the next decision', async () => {
    const expiresAt = now - day;
    await keep({
      id: 'old',
      decidedAt: now - 183 * day,
      expiresAt,
      source: 'banner-accept',
      choices: {categories: {beacon: true}, services: {}},
    });
    expect(await sources()).to.deep.equal(['banner-accept']);
    await keep({id: 'new', decidedAt: now});
    const receipts = await records.receipts(consent);
    expect(receipts.map(({source}) => source)).to.deep.equal(['banner-accept', 'expiry', 'api']);
    expect(Date.parse(receipts[1]?.time ?? '')).to.equal(expiresAt);
    expect(receipts[1]?.granted.categories).to.deep.equal(['session']);
    expect(receipts[1]?.denied.categories).to.include('beacon');
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('hold the hash of the words that were shown; the export holds the words', async () => {
    await keep({decidedAt: now, shown: '\n  Your   choices\n Accept all '});
    const [receipt] = await records.receipts(consent);
    expect(receipt?.shown).to.equal(await digest('Your choices Accept all'));
    expect((await exported()).words).to.deep.equal({[receipt?.shown ?? '']: 'Your choices Accept all'});
  });

  it('take a hash of the words for one', async () => {
    const shown = 'a'.repeat(64);
    await keep({decidedAt: now, shown});
    expect((await records.receipts(consent))[0]?.shown).to.equal(shown);
    expect((await exported()).words).to.deep.equal({});
  });

  it('say so where there is no WebCrypto, and count as unsealed ever after', async () => {
    await withStub(crypto, 'subtle', {value: undefined}, async () => {
      await keep({id: 'one', decidedAt: now, shown: 'words'});
      await records.seal(consent);
    });
    await keep({id: 'two', decidedAt: now + 1});
    const [one, two] = await records.receipts(consent);
    expect(one).to.deep.include({hash: null, unsealed: 'no-webcrypto', shown: null});
    expect(two).to.deep.include({previous: null});
    expect(two?.hash).to.match(/^[\da-f]{64}$/);
    expect(await records.verifyReceipts(consent)).to.deep.equal({
      valid: false,
      faults: [{index: 0, id: 'one', kind: 'unsealed'}],
    });
  });

  it('give themselves away when one is changed, removed or put between', async () => {
    await keep(...[0, 1, 2, 3].map((at) => ({id: `d${at}`, decidedAt: now + at})));
    const receipts = await records.receipts(consent);
    const faultsAfter = async (change: () => Promise<void>): Promise<string[]> => {
      await change();
      const {faults} = await records.verifyReceipts(consent);
      await drop('receipt 000000001x');
      for (const [at, receipt] of receipts.entries()) await put(receipt, keyOf(at));
      return faults.map(({kind}) => kind);
    };
    expect(await faultsAfter(() => put({...receipts[1], source: 'banner-accept'}, keyOf(1)))).to.deep.equal([
      'changed',
    ]);
    expect(await faultsAfter(() => put({...receipts[2], id: 'x', sequence: 2}, 'receipt 000000001x'))).to.include(
      'inserted',
    );
    expect(await faultsAfter(() => put('garbage', keyOf(1)))).to.include('changed');
    expect(await faultsAfter(() => drop(keyOf(1)))).to.deep.equal(['missing']);
    expect(await faultsAfter(() => drop(keyOf(3)))).to.deep.equal(['missing']);
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });

  it('go on behind the last one when the note of the chain’s end is lost', async () => {
    await keep({id: 'one', decidedAt: now});
    const [one] = await records.receipts(consent);
    for (const [at, lost] of [undefined, 7, {consentId: 'x'}].entries()) {
      await put(lost, 'head');
      await keep({id: `after-${at}`, decidedAt: now + 1});
    }
    const [, two] = await records.receipts(consent);
    expect(two).to.deep.include({sequence: 1, previous: one?.hash, consentId: one?.consentId});
  });

  it('are not held up by a draft that cannot be read', async () => {
    await keep({id: 'one', decidedAt: now});
    await put('garbage', 'draft x');
    await put({id: 'y'}, 'draft y');
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['one']);
  });

  it('are made of times that no date can say, as the last day there is', async () => {
    await keep({id: 'far', decidedAt: now, expiresAt: Number.MAX_SAFE_INTEGER}, {id: 'next', decidedAt: now + 1});
    const [far, next] = await records.receipts(consent);
    expect(far?.validity.until).to.match(/^9999-12-/);
    expect(parseReceipt(far)).to.deep.equal(far);
    expect(next?.id).to.equal('next');
    expect(await records.verifyReceipts(consent)).to.deep.equal({valid: true, faults: []});
  });

  it('are made of what an app or a caller said in a form that no receipt has, and of no strange id', async () => {
    const odd = {source: 'magic', effective: 'soon', revision: -3, config: 'x'.repeat(200)} as object;
    const choices = {categories: {session: true, 'a b': true, '<b>': false}, services: {}};
    await keep({id: 'odd', decidedAt: now, choices, ...odd}, {id: 'no id!', decidedAt: now + 1}, {decidedAt: now + 2});
    const [one, two, ...more] = await records.receipts(consent);
    expect(one?.source).to.equal('api');
    expect([one?.granted.categories, one?.denied.categories]).to.deep.equal([['session'], []]);
    expect(one?.policy).to.include({revision: 1, effective: consent.settings.policy.effective});
    expect(parseReceipt(one)).to.deep.equal(one);
    expect(two?.sequence).to.equal(1);
    expect(more).to.deep.equal([]);
    await put(decision({id: 'no id!', decidedAt: now + 9}), 'decision');
    await records.seal(consent);
    expect(await records.receipts(consent)).to.have.length(2);
  });

  describe('kept for a while', () => {
    const brief = consentOf({storage: {keepReceiptsDays: 30}});
    const ages = [90, 60, 31, 10];

    it('go when they are old enough, but for the chain’s anchor, which still vouches for the rest', async () => {
      await keep(
        ...ages.map((age) => ({
          id: `d${age}`,
          decidedAt: now - age * day,
          expiresAt: now + 99 * day,
          shown: `w${age}`,
        })),
      );
      await records.seal(consent);
      const all = await records.receipts(consent);
      const left = await records.receipts(brief);
      expect(left.map(({id}) => id)).to.deep.equal(['d10']);
      expect(await records.verifyReceipts(brief)).to.deep.equal({valid: true, faults: []});
      const {anchor, words} = await exported();
      expect(anchor).to.deep.equal({sequence: 2, hash: all[2]?.hash});
      expect(Object.values(words as object)).to.deep.equal(['w10']);
      await put({...left[0], previous: 'f'.repeat(64)}, keyOf(3));
      expect((await records.verifyReceipts(brief)).valid).to.equal(false);
    });

    it('keep the newest, however old: it proves what holds now', async () => {
      await keep(...[90, 60].map((age) => ({id: `d${age}`, decidedAt: now - age * day, expiresAt: now + 99 * day})));
      await records.seal(brief);
      expect((await records.receipts(brief)).map(({id}) => id)).to.deep.equal(['d60']);
    });

    it('go to the last when nothing holds any more, and none is made anew', async () => {
      await keep(...[90, 60].map((age) => ({id: `d${age}`, decidedAt: now - age * day, expiresAt: now - day})));
      await records.seal(consent);
      const all = await records.receipts(consent);
      expect(await records.receipts(brief)).to.deep.equal([]);
      expect(await records.receipts(brief), 'nor the next time').to.deep.equal([]);
      expect(await records.verifyReceipts(brief)).to.deep.equal({valid: true, faults: []});
      await keep({id: 'again', decidedAt: now});
      const [again] = await records.receipts(brief);
      const last = all.at(-1);
      expect(again).to.deep.include({sequence: last!.sequence + 1, previous: last?.hash, consentId: last?.consentId});
      expect(await records.verifyReceipts(brief)).to.deep.equal({valid: true, faults: []});
    });

    it('keep what comes before one that is young, though a clock that was wrong made it old', async () => {
      await keep({id: 'first', decidedAt: now - day});
      await records.seal(brief);
      await keep({id: 'wrong', decidedAt: now - 99 * day});
      await records.seal(brief);
      await keep({id: 'last', decidedAt: now});
      expect((await records.receipts(brief)).map(({id}) => id)).to.deep.equal(['first', 'wrong', 'last']);
      expect((await records.verifyReceipts(brief)).valid).to.equal(true);
    });

    it('keep what the collector has not got', async () => {
      const waiting = consentOf({storage: {keepReceiptsDays: 30}, records: {endpoint: 'http://localhost:9/receipts'}});
      await keep(...ages.map((age) => ({id: `d${age}`, decidedAt: now - age * day, expiresAt: now + 99 * day})));
      await records.receipts(waiting);
      expect(await records.receipts(waiting)).to.have.length(4);
      const [{consentId} = {} as Receipt] = await records.receipts(waiting);
      await put({consentId, sequence: 0}, 'sent');
      expect(await records.receipts(waiting)).to.have.length(3);
    });
  });

  describe('erased', () => {
    it('are gone, with the database and the cookie', async () => {
      await keep({decidedAt: now, shown: 'words'});
      document.cookie = 'ithn=x;path=/';
      await records.seal(consent);
      await records.erase(consent, bare);
      expect(await databases()).to.not.include('ithn');
      expect(document.cookie).to.not.include('ithn=');
      expect(await records.receipts(consent)).to.deep.equal([]);
      expect(await databases(), 'asking does not bring it back').to.not.include('ithn');
    });

    it('do not come back, whatever was under way', async () => {
      for (let round = 0; round < 10; round++) {
        await keep({id: `d${round}`, decidedAt: now + round});
        const sealing = Promise.all([records.seal(consent), records.seal(consent)]).catch(() => {});
        if (round % 2) await new Promise((resolve) => setTimeout(resolve, round));
        await records.erase(consent, bare);
        await sealing;
        expect(await databases(), String(round)).to.not.include('ithn');
      }
    });

    it('begin a new chain under a new consent id', async () => {
      await keep({decidedAt: now});
      const [before] = await records.receipts(consent);
      await records.erase(consent, bare);
      await keep({id: 'two', decidedAt: now + 1});
      const [after] = await records.receipts(consent);
      expect(after).to.deep.include({id: 'two', sequence: 0, previous: null});
      expect(after?.consentId).to.not.equal(before?.consentId);
    });

    it('say so when they cannot be erased', async () => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
      await withStub(IDBFactory.prototype, 'deleteDatabase', {value: refuse}, async () => {
        const error = await records.erase(consent, bare).then(String, String);
        expect(error).to.include('the record could not be erased').and.to.include('SecurityError');
        // where nothing can be opened either, there is nothing to erase
        await withStub(IDBFactory.prototype, 'open', {value: refuse}, () => records.erase(consent, bare));
      });
      await withStub(window, 'indexedDB', {value: null}, () => records.erase(consent, bare));
    });
  });

  it('are never younger than the library: an older record without any opens and goes on', async () => {
    await put(decision({id: 'old', decidedAt: now - day}), 'decision'); // all that the first versions wrote
    await keep({id: 'new', decidedAt: now});
    expect((await records.receipts(consent)).map(({id}) => id)).to.deep.equal(['new']);
    expect((await records.verifyReceipts(consent)).valid).to.equal(true);
  });
});
