import {get, promisifyRequest, type UseStore} from 'idb-keyval';
import type {Book} from '../consent/ports.ts';
import {latest} from '../model/latest.ts';
import {parseDecision} from '../model/parse-decision.ts';

export type {UseStore};

export const storeName = 'kept';
/** Milliseconds; WebKit bug 226547: open() may never answer. */
const patience = 1500;

/**
 * A store for idb-keyval that opens late, closes soon, never waits forever, and distinguishes a missing database from
 * a broken one. Failed calls are tried once more: a connection may be lost between request and use (WebKit bugs
 * 197050, 277615).
 * @param makes Which calls create the database if there is none; never reading, because nothing is stored before a
 * choice.
 */
export const createUseStore = (name: string, makes: IDBTransactionMode | null = 'readwrite'): UseStore => {
  let transaction: IDBTransaction | undefined;
  // WebKit would keep it open with a page that is left, and the next page would wait forever
  // (github.com/jakearchibald/idb-keyval/issues/180). If this page is restored, the last call starts again.
  addEventListener('pagehide', () => {
    try {
      transaction?.abort();
    } catch {
      // there is none, or it is not open
    }
  });
  return (mode, run) => {
    const once = (called: string): Promise<never> =>
      new Promise((resolve, reject) => {
        setTimeout(reject, patience, 'no answer');
        const request = indexedDB.open(called, 1); // written by a newer version of the library: VersionError
        request.onupgradeneeded = () => {
          // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- in this event it is set
          transaction = request.transaction!;
          if (mode === makes) return void request.result.createObjectStore(storeName);
          (resolve as () => void)();
          transaction.abort();
          transaction = undefined; // it would keep the request and its listeners alive
        };
        promisifyRequest(request)
          .then((database) => {
            try {
              return run((transaction = database.transaction(storeName, mode)).objectStore(storeName));
            } finally {
              database.close(); // when pending transactions are done; left open, it would block other tabs
            }
          })
          .then(resolve as never, reject);
      });
    return once(name).catch((error: unknown) => {
      if (typeof error === 'string') throw error; // it came late, and would again
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- shorter than its name: NotFoundError
      const isTheirs = (error as DOMException | null)?.code === 8; // a database with that name belongs to other code
      return once(isTheirs ? name + '2' : name);
    });
  };
};

/** The book of record in the IndexedDB database `name`. */
export const createIdbBook = (name: string, use = createUseStore(name)): Book => ({
  read: () => get('decision', use),
  record: (decision, draft) =>
    // one transaction reads and writes, so two tabs cannot overwrite each other's decision
    use('readwrite', async (store) => {
      const kept = parseDecision(await promisifyRequest(store.get('decision')));
      if (draft) store.put(draft, 'draft ' + draft.id);
      store.put(latest(kept, decision), 'decision');
      return promisifyRequest(store.transaction);
    }),
});
