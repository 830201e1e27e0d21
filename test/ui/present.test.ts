import {expect} from '@open-wc/testing';
import {presenter} from '../../src/ui/presenter.ts';
import {waitUntil} from '../tools/wait-until.ts';
import {start, stop} from './helpers.ts';

describe('presenter', () => {
  afterEach(stop);

  it('offers the way back once in a state, however often the visitor moves', async () => {
    const consent = await start('en', {storage: {keepReceiptsDays: 30}});
    let reads = 0;
    // to offer it reads the record, where receipts are kept for some days only
    const counted = (): Promise<readonly never[]> => {
      reads++;
      return Promise.resolve([]);
    };
    Object.assign(consent, {receipts: counted});
    const move = (): void => presenter.attach(consent, new Event('pointermove'));
    for (let answer = 0; answer < 2; answer++) {
      const before = reads;
      await consent.rejectAll();
      for (let time = 0; time < 20; time++) move();
      await waitUntil(() => reads > before);
    }
    await waitUntil(() => document.querySelector('ithn-reopen'));
    // each answer offers it, and so may a part of ours that comes late; forty moves do not
    expect(reads).to.be.below(8);
  });
});
