import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {Receipt} from '../model/receipt.ts';

/** The end of the chain so far. */
export interface Head {
  readonly consentId: string;
  readonly sequence: number;
  readonly hash: string | null;
}

/** Keys sort as the receipts do. */
export const keyOf = (sequence: number): string => 'receipt ' + String(sequence).padStart(9, '0');

/** The place in the chain that a key stands for. */
export const sequenceOf = (key: unknown): number => Number((key as string).slice('receipt '.length));

export const fromTo = (first: number, last = 999_999_999): IDBKeyRange => IDBKeyRange.bound(keyOf(first), keyOf(last));

/** What a key holds, in the transaction under way. */
export const read = <T>(store: IDBObjectStore, key: string): Promise<T | undefined> =>
  promisifyRequest(store.get(key) as IDBRequest<T | undefined>);

/** When the first receipt that is still there was made, in milliseconds; `NaN` where there is none. */
export async function readOldest(use: UseStore): Promise<number> {
  const found = await use('readonly', (store) => promisifyRequest<Receipt[]>(store.getAll(fromTo(0), 1)));
  return Date.parse((found as Receipt[] | undefined)?.[0]?.time ?? '');
}
