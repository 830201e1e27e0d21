// Unfinished forms. Each has its own key, so that no page overwrites what was written in another.
import {promisifyRequest} from 'idb-keyval';
import {randomId} from '../consent/random-id.ts';
import type {UnfinishedRequest} from '../consent/request-book.ts';
import {read} from './chain.ts';
import {createUseStore} from './idb-book.ts';

interface Left {
  readonly draft: UnfinishedRequest;
  /** Milliseconds; the most recently edited one is shown. */
  readonly at: number;
}

const use = createUseStore('ithn');
const look = createUseStore('ithn', null); // reading creates no database
const keyOf = (id: string): string => `unfinished request ${id}`;
const range = (): IDBKeyRange => IDBKeyRange.bound('unfinished request ', 'unfinished request!');

/** Ignores the order of the fields, and empty ones. */
const wordsOf = (draft: UnfinishedRequest): string =>
  JSON.stringify(
    Object.entries(draft)
      .filter(([name, value]) => name !== 'id' && value)
      .sort(),
  );

/** Whether another page has changed this draft since this page saw it as `former`. */
async function isAnothers(
  store: IDBObjectStore,
  draft: UnfinishedRequest,
  former: UnfinishedRequest | undefined,
): Promise<boolean> {
  const left = await read<Left>(store, keyOf(draft.id));
  if (!left) return false;
  const kept = wordsOf(left.draft);
  return kept !== wordsOf(draft) && (!former || kept !== wordsOf(former));
}

/** Writes a draft in the current transaction. */
export const putUnfinished = (store: IDBObjectStore, draft: UnfinishedRequest): void =>
  void store.put({draft, at: Date.now()} satisfies Left, keyOf(draft.id));

export const deleteUnfinished = (store: IDBObjectStore, id: string): void => void store.delete(keyOf(id));

/** The most recently edited draft. */
export async function readUnfinished(): Promise<UnfinishedRequest | undefined> {
  const all: Left[] | undefined = await look('readonly', (store) =>
    promisifyRequest<Left[]>(store.getAll(range())),
  ).catch(() => undefined);
  return all?.reduce<Left | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined)?.draft;
}

/** Stores a draft, separately if another page has changed it. Returns its id. */
export const keepUnfinished = (draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string> =>
  use('readwrite', async (store) => {
    const isSent = (await promisifyRequest(store.getKey(`request ${draft.id}`))) !== undefined;
    const id = isSent || (await isAnothers(store, draft, former)) ? randomId() : draft.id;
    putUnfinished(store, {...draft, id});
    await promisifyRequest(store.transaction);
    return id;
  });

/** The id to send a draft under: a new one if another page has changed the one stored under its id, which is kept. */
export const claimUnfinished = async (draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string> => {
  const isTaken: boolean | undefined = await look('readonly', (store) => isAnothers(store, draft, former));
  return isTaken ? randomId() : draft.id;
};

export const discardUnfinished = (id: string): Promise<void> =>
  look('readwrite', (store) => {
    deleteUnfinished(store, id);
    return promisifyRequest(store.transaction);
  });
