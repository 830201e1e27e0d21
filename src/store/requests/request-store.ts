// Stores requests in the database; in memory if the browser has no storage, or cannot write at the moment.
import {promisifyRequest} from 'idb-keyval';
import type {UnfinishedRequest} from '../../consent/request-book.ts';
import {read} from '../chain.ts';
import {createUseStore} from '../idb-book.ts';
import {deleteUnfinished, putUnfinished} from '../unfinished.ts';
import {isOther, renew, toDraft, type KeptRequest} from './kept-request.ts';
import {tellWatchers} from './watch-requests.ts';

const use = createUseStore('ithn');
const look = createUseStore('ithn', null); // reading creates no database
const keyOf = (id: string): string => `request ${id}`;
const range = (): IDBKeyRange => IDBKeyRange.bound('request ', 'request!');

/** Requests that cannot be stored are still sent while the page lasts. */
const inMemory = new Map<string, KeptRequest>();

/** The state of requests that can be read but no longer written: without it each try would be the first. */
const unwritten = new Map<string, KeptRequest>();

/** All of them, the newest first. Never rejects. */
export async function readRequests(): Promise<KeptRequest[]> {
  const found: KeptRequest[] | undefined = await look('readonly', (store) =>
    promisifyRequest<KeptRequest[]>(store.getAll(range())),
  ).catch(() => undefined);
  const newest = (one: KeptRequest): KeptRequest => (one.body ? unwritten.get(one.request.id) : undefined) ?? one; // a delivered request stays delivered
  const all = new Map([...(found ?? []).map((one) => [one.request.id, newest(one)] as const), ...inMemory]);
  return [...all.values()].sort((one, other) => other.request.createdAt - one.request.createdAt);
}

/** The request with this id. Never rejects. */
export const readRequest = async (id: string): Promise<KeptRequest | undefined> =>
  (await readRequests()).find(({request}) => request.id === id);

/** Overwrites an existing request, but does not restore one deleted meanwhile. */
export async function updateRequest(kept: KeptRequest): Promise<void> {
  const {id} = kept.request;
  if (inMemory.has(id)) inMemory.set(id, kept);
  unwritten.delete(id);
  await look('readwrite', async (store) => {
    if (!(await read<KeptRequest>(store, keyOf(id)))) return;
    store.put(kept, keyOf(id));
    await promisifyRequest(store.transaction);
  }).catch(() => unwritten.set(id, kept));
  tellWatchers();
}

/**
 * Stores a new request and deletes its draft, both or neither. Returns the existing one if it is not new; with other
 * texts it becomes a different request with its own id. Never rejects.
 */
export async function addRequest(kept: KeptRequest): Promise<KeptRequest> {
  const added = await addToDatabase(kept).catch(() => addToMemory(kept));
  tellWatchers();
  return added;
}

/** What to store, if `known` has the same id. */
function decide(
  kept: KeptRequest,
  known: KeptRequest | undefined,
): {readonly kept: KeptRequest; readonly isNew: boolean} {
  if (!known || known.request.delivery === 'rejected') return {kept, isNew: true};
  return isOther(known, kept.mark) ? {kept: renew(kept), isNew: true} : {kept: known, isNew: false};
}

const addToDatabase = (asked: KeptRequest): Promise<KeptRequest> =>
  use('readwrite', async (store) => {
    const {id} = asked.request;
    const {kept, isNew} = decide(asked, await read<KeptRequest>(store, keyOf(id)));
    if (isNew) store.put(kept, keyOf(kept.request.id));
    deleteUnfinished(store, id);
    await promisifyRequest(store.transaction);
    unwritten.delete(id);
    return kept;
  });

function addToMemory(asked: KeptRequest): KeptRequest {
  const {kept, isNew} = decide(asked, inMemory.get(asked.request.id));
  if (isNew) inMemory.set(kept.request.id, kept);
  return kept;
}

/** Deletes one. Never rejects. */
export async function removeRequest(id: string): Promise<void> {
  inMemory.delete(id);
  unwritten.delete(id);
  await look('readwrite', (store) => {
    store.delete(keyOf(id));
    return promisifyRequest(store.transaction);
  }).catch(() => {});
  tellWatchers();
}

/** Turns a rejected request back into a draft in one transaction, so that it is never lost. */
export async function reopenRequest(id: string): Promise<UnfinishedRequest | undefined> {
  const inPage = toDraft(inMemory.get(id));
  inMemory.delete(id);
  const draft: UnfinishedRequest | undefined = await look('readwrite', async (store) => {
    const found = toDraft(unwritten.get(id) ?? (await read<KeptRequest>(store, keyOf(id))));
    if (!found) return undefined;
    store.delete(keyOf(id));
    putUnfinished(store, found);
    await promisifyRequest(store.transaction);
    unwritten.delete(id);
    return found;
  }).catch(() => toDraft(unwritten.get(id)));
  tellWatchers();
  return draft ?? inPage;
}

/** Deletes what only this page knows about. */
export function clearMemory(): void {
  inMemory.clear();
  unwritten.clear();
}
