import {get, promisifyRequest, type UseStore} from 'idb-keyval';
import type {Book} from '../consent/ports.ts';
import {latest} from '../model/latest.ts';
import {parseDecision} from '../model/parse-decision.ts';

export type {UseStore};

const storeName = 'kept';
/** Milliseconds; WebKit bug 226547: open() may never answer. */
const patience = 1500;

/**
 * A store for idb-keyval that opens late, closes soon, never waits for ever, and tells none from broken. What fails is
 * tried once more: a connection may be lost between request and use (WebKit bugs 197050, 277615).
 * @param makes What makes the database where there is none; never reading, since nothing is written before a choice.
 */
export const createUseStore = (name: string, makes: IDBTransactionMode | null = 'readwrite'): UseStore => {
  let transaction: IDBTransaction;
  // WebKit would keep it open with a page that is left, and the next page would wait for ever
  // (github.com/jakearchibald/idb-keyval/issues/180). Where this page comes back, what was begun last begins anew.
  addEventListener('pagehide', () => {
    try {
      transaction.abort();
    } catch {
      // there is none, or none that is open
    }
  });
  return (mode, run) => {
    const once = (): Promise<never> =>
      new Promise((resolve, reject) => {
        setTimeout(reject, patience, 'no answer');
        const request = indexedDB.open(name, 1); // one that a newer version of the library has written: VersionError
        request.onupgradeneeded = () => {
          ({transaction} = request as typeof request & {readonly transaction: IDBTransaction}); // in this event it is set
          if (mode === makes) return void request.result.createObjectStore(storeName);
          (resolve as () => void)();
          transaction.abort();
        };
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- in this event too
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          // late here too: another page may hold the database
          (async () => run((transaction = database.transaction(storeName, mode)).objectStore(storeName)))().then(
            resolve as never,
            reject,
          );
          database.close(); // when what was begun is done; left open, it would hold up other tabs
        };
      });
    return once().catch((error: unknown) => {
      if (typeof error === 'string') throw error; // it came late, and would again
      return once();
    });
  };
};

/** The book of record in the IndexedDB database `name`. */
export const createIdbBook = (name: string, use = createUseStore(name)): Book => ({
  read: () => get('decision', use),
  record: (decision, draft) =>
    // one transaction reads and writes: two tabs cannot lose each other's decision
    use('readwrite', async (store) => {
      const kept = parseDecision(await promisifyRequest(store.get('decision')));
      if (draft) store.put(draft, 'draft ' + draft.id);
      store.put(latest(kept, decision), 'decision');
      return promisifyRequest(store.transaction);
    }),
});
