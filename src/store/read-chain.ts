import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {Anchor, Receipt} from '../model/receipt.ts';
import {fromTo, read, type Head} from './chain.ts';

/** The stored receipts, oldest first, and what is known about both ends of their chain. */
export interface Chain {
  readonly receipts: readonly Receipt[];
  readonly head?: Head | undefined;
  readonly anchor?: Anchor | undefined;
}

/**
 * The chain as stored, altered or not (`verifyReceipts()` and `parseReceipt()` check it), read in one transaction.
 */
export async function readChain(use: UseStore): Promise<Chain> {
  const found: Chain | undefined = await use('readonly', async (store) => ({
    receipts: await promisifyRequest<Receipt[]>(store.getAll(fromTo(0))),
    head: await read<Head>(store, 'head'),
    anchor: await read<Anchor>(store, 'anchor'),
  }));
  return found ?? {receipts: []}; // without a database the result is undefined
}

/** The texts that were shown, by their hash. */
export async function readWords(use: UseStore): Promise<Record<string, string>> {
  const range = IDBKeyRange.bound('words ', 'words!');
  const found: Record<string, string> | undefined = await use('readonly', async (store) => {
    const keys = (await promisifyRequest(store.getAllKeys(range))) as string[];
    const texts = await promisifyRequest<string[]>(store.getAll(range));
    return Object.fromEntries(keys.map((key, at) => [key.slice('words '.length), texts[at] ?? '']));
  });
  return found ?? {};
}
