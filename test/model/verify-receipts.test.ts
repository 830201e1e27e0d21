import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Receipt} from '../../src/model/receipt.ts';
import {verifyReceipts, type ChainEnds} from '../../src/model/verify-receipts.ts';
import {makeChain, seal, sha256} from './receipts.ts';

const chain = await makeChain(6);
const [first, second] = chain as [Receipt, Receipt];
const at = (index: number): Receipt => chain[index]!;
const headOf = (list: readonly Receipt[]): Receipt => list.at(-1)!;
const head = headOf(chain);
const unseal = (receipt: Receipt): Receipt => ({...receipt, hash: null, unsealed: 'no-webcrypto'});
const replaced = (index: number, one: unknown): unknown[] => chain.map((each, place) => (place === index ? one : each));
const without = (...gone: number[]): Receipt[] => chain.filter((_, place) => !gone.includes(place));

/** `kind place id` of each fault. */
async function faults(list: readonly unknown[], ends?: ChainEnds): Promise<string[]> {
  const {valid, faults} = await verifyReceipts(list, sha256, ends);
  expect(valid).to.equal(faults.length === 0);
  return faults.map(({kind, index, id}) => `${kind} ${index} ${id}`.trim());
}

describe('verifyReceipts', () => {
  it('finds nothing wrong with an honest chain, in any order, from its beginning or from its anchor', async () => {
    expect(await faults(chain)).to.deep.equal([]);
    expect(await faults(chain, {head})).to.deep.equal([]);
    expect(await faults([...chain].reverse(), {head})).to.deep.equal([]);
    expect(await faults(chain.slice(2), {anchor: second, head})).to.deep.equal([]);
    expect(await faults([])).to.deep.equal([]);
    expect(await faults([], {anchor: head, head})).to.deep.equal([]);
  });

  it('finds the one that was changed, whether or not it was rehashed', async () => {
    for (const [index, receipt] of chain.entries()) {
      const altered: Receipt = {...receipt, source: 'banner-accept'};
      expect(await faults(replaced(index, altered)), `${index}`).to.deep.equal([`changed ${index} ${receipt.id}`]);
      expect(await faults(replaced(index, await seal(altered)), {head}), `${index} sealed`).to.deep.equal([
        `changed ${index} ${receipt.id}`,
      ]);
    }
  });

  it('cannot detect without the head that the newest was rehashed', async () => {
    const altered = await seal({...head, source: 'banner-accept'});
    expect(await faults(replaced(5, altered))).to.deep.equal([]);
    expect(await faults(replaced(5, altered), {head})).to.deep.equal(['changed 5 receipt-5']);
  });

  it('reports the one whose link is wrong if nothing confirms it', async () => {
    const loose = await seal({...at(5), previous: 'f'.repeat(64)});
    expect(await faults(replaced(5, loose), {head})).to.deep.equal(['changed 5 receipt-5']);
    expect(await faults(replaced(5, loose)), 'either of the two').to.deep.equal(['changed 4 receipt-4']);
    const begins = await seal({...first, previous: 'f'.repeat(64)});
    expect(await faults([begins])).to.deep.equal(['changed 0 receipt-0']);
  });

  it('finds what cannot be read, with its id where it has one', async () => {
    expect(await faults(replaced(2, {...at(2), version: 9}))).to.deep.equal(['changed 2 receipt-2', 'missing 3 receipt-3']);
    for (const garbage of ['garbage', null, 7, {id: 7}, undefined])
      expect(await faults(replaced(2, garbage))).to.deep.equal(['changed 2', 'missing 3 receipt-3']);
  }); // prettier-ignore

  it('finds the ones that were removed, each gap once', async () => {
    for (const index of [0, 1, 2, 3, 4])
      expect(await faults(without(index), {head})).to.deep.equal([`missing ${index} receipt-${index + 1}`]);
    expect(await faults(without(5), {head}), 'behind the last').to.deep.equal(['missing 5']);
    expect(await faults(without(1, 2, 4))).to.deep.equal(['missing 1 receipt-3', 'missing 2 receipt-5']);
    expect(await faults(chain.slice(3), {anchor: second})).to.deep.equal(['missing 0 receipt-3']);
    expect(await faults([], {head})).to.deep.equal(['missing 0']);
    expect(await faults([], {anchor: at(3), head})).to.deep.equal(['missing 0']);
  });

  it('finds the ones that were inserted', async () => {
    for (const index of [1, 2, 3]) {
      const [alien] = await makeChain(1, at(index - 1), {id: 'alien'});
      expect(await faults([...chain.slice(0, index), alien, ...chain.slice(index)])).to.deep.equal([
        `inserted ${index} alien`,
      ]);
      expect(await faults([...chain, alien])).to.deep.equal(['inserted 6 alien']);
    }
    const [more] = await makeChain(1, head, {id: 'more'});
    expect(await faults([...chain, more], {head})).to.deep.equal(['inserted 6 more']);
    expect(await faults([...chain, at(2)])).to.deep.equal(['inserted 6 receipt-2']);
    expect(await faults(chain, {anchor: second, head}), 'from before the anchor').to.deep.equal([
      'inserted 0 receipt-0',
    ]);
  });

  it('finds those of another browser, at any position', async () => {
    const others = await makeChain(2, undefined, {consentId: 'other'});
    expect(await faults([...others, ...chain])).to.deep.equal(['inserted 0 other-0', 'inserted 1 other-1']);
    expect(await faults([...chain, ...others], {head})).to.deep.equal(['inserted 6 other-0', 'inserted 7 other-1']);
  });

  it('keeps the one of two rivals that the rest builds on', async () => {
    const rival = await seal({...at(2), locale: 'en', id: 'rival'});
    expect(await faults([...chain.slice(0, 2), rival, ...chain.slice(2)])).to.deep.equal(['inserted 2 rival']);
    const last = await seal({...head, locale: 'en', id: 'rival'});
    expect(await faults([...chain.slice(0, 5), last, head], {head})).to.deep.equal(['inserted 5 rival']);
    const branch = await makeChain(2, rival);
    expect(await faults([...chain.slice(0, 3), rival, ...branch])).to.deep.equal(['inserted 2 receipt-2']);
  });

  it('reports what the browser could not seal, and continues after it', async () => {
    const open = unseal(first);
    const [next] = await makeChain(1, open);
    expect(await faults([open, next])).to.deep.equal(['unsealed 0 receipt-0']);
  });

  it('takes the consent id of most receipts as the owner, in any order', async () => {
    const others = await makeChain(2, undefined, {consentId: 'a-few'});
    const mine = await makeChain(3, undefined, {consentId: 'z-many'});
    expect(await faults([...others, ...mine])).to.deep.equal(['inserted 0 a-few-0', 'inserted 1 a-few-1']);
    expect(await faults([...mine, ...others])).to.deep.equal(['inserted 3 a-few-0', 'inserted 4 a-few-1']);
  });

  it('rejects one of another browser even if its place is free', async () => {
    const [, , third] = await makeChain(3, undefined, {consentId: 'other'});
    expect(await faults([...chain.slice(0, 2), third, ...chain.slice(3)])).to.deep.equal([
      'inserted 2 other-2',
      'missing 3 receipt-3',
    ]);
  });

  it('reports two faults of one receipt, each once', async () => {
    const later = {...at(3), locale: 'en'};
    expect(await faults([first, second, later])).to.deep.equal(['changed 2 receipt-3', 'missing 2 receipt-3']);
    expect(await faults([first, first])).to.deep.equal(['inserted 1 receipt-0']);
  });

  it('finds one with the number of the anchor before it', async () => {
    expect(await faults([second, at(2)], {anchor: second})).to.deep.equal(['inserted 0 receipt-1']);
  });

  it('is not fooled by a head without receipts', async () => {
    expect(await faults([], {head: first}), 'the first of all').to.deep.equal(['missing 0']);
    expect(await faults([], {head: {sequence: -1, hash: null}})).to.deep.equal([]);
  });

  it('lists what it finds in the order of the list', async () => {
    const altered = {...at(4), locale: 'en'};
    expect(await faults([first, ...chain].reverse(), {anchor: undefined, head: undefined})).to.deep.equal([
      'inserted 6 receipt-0',
    ]);
    expect(await faults([...replaced(4, altered), 'garbage', first])).to.deep.equal([
      'changed 4 receipt-4',
      'changed 6',
      'inserted 7 receipt-0',
    ]);
  });

  it('never accepts an altered chain', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('drop', 'alter', 'reseal', 'double'), fc.nat(5)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const list = [...chain];
        for (const [act, index] of all) {
          const place = index % list.length;
          const one = list[place]!;
          const altered: Receipt = {...one, locale: 'en'};
          if (act === 'drop') list.splice(place, 1);
          else if (act === 'double') list.splice(place, 0, one);
          else list[place] = act === 'alter' ? altered : await seal(altered);
          if (list.length === 0) break;
        }
        const {valid} = await verifyReceipts(list, sha256, {head});
        expect(valid).to.equal(JSON.stringify(list) === JSON.stringify(chain));
      }),
      {numRuns: 60},
    );
  });
});
