import {get, promisifyRequest, type UseStore} from 'idb-keyval';
import type {Book} from '../consent/ports.ts';
import {latest} from '../model/latest.ts';
import {parseDecision} from '../model/parse-decision.ts';

const storeName = 'kept';
const day = 864e5;
/** Milliseconds; WebKit bug 226547: open() may never answer. */
const patience = 1500;

/** Opens the database, but never makes it just to read: nothing is written before a choice. */
const open = (name: string, mode: IDBTransactionMode): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      if (mode === 'readwrite') return void request.result.createObjectStore(storeName);
      request.onerror = () => resolve(undefined);
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A store for idb-keyval that opens late, closes soon, never waits for ever, and tells none from broken. */
export const createUseStore =
  (name: string): UseStore =>
  async (mode, run) => {
    const opening = open(name, mode);
    const close = (): void => void opening.then((database) => database?.close()).catch(() => {});
    return Promise.race([
      opening.then((database) => database && run(database.transaction(storeName, mode).objectStore(storeName))),
      new Promise((_, reject) => setTimeout(reject, patience, 'no answer')),
    ]).finally(close) as Promise<never>; // also when it opens too late: left open, it would hold up other tabs
  };

/** The book of record in the IndexedDB database `name`. */
export function createIdbBook(name: string): Book {
  const use = createUseStore(name);
  return {
    read: () => get('decision', use),
    record: (decision, draft) =>
      // one transaction reads and writes: two tabs cannot lose each other's decision
      use('readwrite', (store) => {
        const reading = store.get('decision');
        reading.onsuccess = () => {
          const kept = parseDecision(reading.result);
          // A record from the future, of a clock since put right, gives way to what is decided now.
          const isOurs = !kept || kept.decidedAt > Date.now() + day;
          store.put(isOurs ? decision : latest(kept, decision), 'decision');
          if (draft) store.put(draft, 'draft ' + draft.id);
        };
        return promisifyRequest(store.transaction);
      }),
  };
}
