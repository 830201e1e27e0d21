import {parseReceipt, receiptText, type Receipt} from '../../src/model/receipt.ts';
import {digest} from '../../src/store/digest.ts';

export const sha256 = async (text: string): Promise<string> => (await digest(text)) ?? '';

/** Gives a receipt the hash that belongs to it. */
export const seal = async (receipt: Omit<Receipt, 'hash'>): Promise<Receipt> => ({
  ...receipt,
  hash: await sha256(receiptText(receipt)),
});

/** A receipt as a browser makes it, but for what is said. */
export const open: Omit<Receipt, 'hash'> = {
  version: 1,
  id: 'a'.repeat(32),
  consentId: 'c'.repeat(32),
  sequence: 0,
  time: '2026-11-01T09:30:00.000+03:00',
  timeZone: 'Asia/Kuwait',
  locale: 'ar-KW',
  granted: {categories: ['session', 'persistent'], services: ['map', 'pay']},
  denied: {categories: ['beacon', 'advertising'], services: ['count']},
  source: 'preferences',
  policy: {revision: 3, effective: '2026-11-01', url: 'https://shop.example/privacy'},
  site: {name: 'رمروم بيكري', jurisdiction: 'KW'},
  shown: 'd'.repeat(64),
  config: '1a2b3c',
  library: '0.1.0',
  validity: {from: '2026-11-01T09:30:00.000+03:00', until: '2027-05-02T09:30:00.000+03:00'},
  withdrawal: 'preferences',
  previous: null,
};

/** So many of one browser, each chained to the one before. */
export async function makeChain(length: number, after?: Receipt, change: Partial<Receipt> = {}): Promise<Receipt[]> {
  const chain: Receipt[] = [];
  for (let last = after; chain.length < length; last = chain.at(-1)) {
    const sequence = (last?.sequence ?? -1) + 1;
    const id = `${change.consentId ?? 'receipt'}-${sequence}`;
    chain.push(await seal({...open, id, sequence, previous: last?.hash ?? null, ...change}));
  }
  return chain;
}

export const isReceipt = (value: unknown): boolean => parseReceipt(value) !== undefined;
