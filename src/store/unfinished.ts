// Forms as they were left. Each has a key of its own, so that no page writes over what was written in another one.
import {promisifyRequest} from 'idb-keyval';
import type {UnfinishedRequest} from '../consent/request-book.ts';
import {read} from './chain.ts';
import {createUseStore} from './idb-book.ts';
import {newId} from './new-id.ts';

interface Left {
  readonly draft: UnfinishedRequest;
  /** Milliseconds; the last one that was written in is the one that is shown. */
  readonly at: number;
}

const use = createUseStore('ithn');
const look = createUseStore('ithn', null); // reading makes no database
const keyOf = (id: string): string => `unfinished request ${id}`;
const range = (): IDBKeyRange => IDBKeyRange.bound('unfinished request ', 'unfinished request!');

/** Whatever the order of the fields is, and an empty one is none. */
const wordsOf = (draft: UnfinishedRequest): string =>
  JSON.stringify(
    Object.entries(draft)
      .filter(([name, value]) => name !== 'id' && value)
      .sort(),
  );

/** Whether another page has gone on with this draft since this one saw it as `former`, and with other words. */
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

/** Puts a draft into the transaction under way. */
export const putUnfinished = (store: IDBObjectStore, draft: UnfinishedRequest): void =>
  void store.put({draft, at: Date.now()} satisfies Left, keyOf(draft.id));

export const deleteUnfinished = (store: IDBObjectStore, id: string): void => void store.delete(keyOf(id));

/** The draft that was written in last. */
export async function readUnfinished(): Promise<UnfinishedRequest | undefined> {
  const all: Left[] | undefined = await look('readonly', (store) =>
    promisifyRequest<Left[]>(store.getAll(range())),
  ).catch(() => undefined);
  return all?.reduce<Left | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined)?.draft;
}

/** Keeps a draft; as one of its own where another page has gone on with it. Gives the id that it is kept under. */
export const keepUnfinished = (draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string> =>
  use('readwrite', async (store) => {
    const isSent = (await promisifyRequest(store.getKey(`request ${draft.id}`))) !== undefined;
    const id = isSent || (await isAnothers(store, draft, former)) ? newId() : draft.id;
    putUnfinished(store, {...draft, id});
    await promisifyRequest(store.transaction);
    return id;
  });

/** The id to send a draft under: a new one where what is kept under its own is another page's by now, and stays so. */
export const claimUnfinished = async (draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string> => {
  const isTaken: boolean | undefined = await look('readonly', (store) => isAnothers(store, draft, former));
  return isTaken ? newId() : draft.id;
};

export const discardUnfinished = (id: string): Promise<void> =>
  look('readwrite', (store) => {
    deleteUnfinished(store, id);
    return promisifyRequest(store.transaction);
  });
