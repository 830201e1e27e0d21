import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {Anchor, Receipt} from '../model/receipt.ts';
import {fromTo, read, type Head} from './chain.ts';

/** The receipts as kept, oldest first, and what is known of both ends of their chain. */
export interface Chain {
  readonly receipts: readonly Receipt[];
  readonly head?: Head | undefined;
  readonly anchor?: Anchor | undefined;
}

/** The chain as it stands there, changed or not (`verifyReceipts()` and `parseReceipt()` judge it), all from one moment. */
export async function readChain(use: UseStore): Promise<Chain> {
  const found: Chain | undefined = await use('readonly', async (store) => ({
    receipts: await promisifyRequest<Receipt[]>(store.getAll(fromTo(0))),
    head: await read<Head>(store, 'head'),
    anchor: await read<Anchor>(store, 'anchor'),
  }));
  return found ?? {receipts: []}; // where there is no database, there is no answer either
}

/** The words that were shown, by their hash. */
export async function readWords(use: UseStore): Promise<Record<string, string>> {
  const range = IDBKeyRange.bound('words ', 'words!');
  const found: Record<string, string> | undefined = await use('readonly', async (store) => {
    const keys = (await promisifyRequest(store.getAllKeys(range))) as string[];
    const texts = await promisifyRequest<string[]>(store.getAll(range));
    return Object.fromEntries(keys.map((key, at) => [key.slice('words '.length), texts[at] ?? '']));
  });
  return found ?? {};
}
