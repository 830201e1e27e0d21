import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {Receipt} from '../model/receipt.ts';

/** The end of the chain so far. */
export interface Head {
  readonly consentId: string;
  readonly sequence: number;
  readonly hash: string | null;
}

/** Keys sort in the order of the receipts. */
export const keyOf = (sequence: number): string => 'receipt ' + String(sequence).padStart(9, '0');

/** The place in the chain that a key stands for. */
export const sequenceOf = (key: unknown): number => Number((key as string).slice('receipt '.length));

export const fromTo = (first: number, last = 999_999_999): IDBKeyRange => IDBKeyRange.bound(keyOf(first), keyOf(last));

/** The value of a key, in the current transaction. */
export const read = <T>(store: IDBObjectStore, key: string): Promise<T | undefined> =>
  promisifyRequest(store.get(key) as IDBRequest<T | undefined>);

/** When the oldest remaining receipt was made, in milliseconds; `NaN` if there is none. */
export async function readOldest(use: UseStore): Promise<number> {
  const found = await use('readonly', (store) => promisifyRequest<Receipt[]>(store.getAll(fromTo(0), 1)));
  return Date.parse((found as Receipt[] | undefined)?.[0]?.time ?? '');
}
