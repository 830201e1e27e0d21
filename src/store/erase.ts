import type {Settings} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {createUseStore, storeName} from './idb-book.ts';

const patience = 3000; // milliseconds

const failed = (reason: unknown): ConsentError =>
  new ConsentError('storage', `the record could not be erased: ${String(reason)}`);

/** Whether there is a database of the name that holds none of ours; where that is not to be found out, it is ours. */
const isSomebodyElses = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (found = false): void => resolve(found);
    setTimeout(answer, patience / 2);
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.transaction?.abort(); // there was none
      request.onerror = () => answer();
      request.onsuccess = () => {
        const {result} = request;
        answer(!!result.objectStoreNames.length && !result.objectStoreNames.contains(storeName));
        result.close();
      };
    } catch {
      answer();
    }
  });

const removeDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.deleteDatabase(name);
    } catch (error) {
      // Where none can be opened either, as in an opaque origin, nothing was kept in one.
      createUseStore(name, null)('readonly', () => Promise.resolve()).then(() => reject(failed(error)), resolve);
      return;
    }
    request.onsuccess = () => resolve();
    request.onerror = () => reject(failed(request.error));
    setTimeout(() => reject(failed('no answer')), patience);
  });

const setCookie = (text: string): void => {
  try {
    document.cookie = text;
  } catch {
    // an opaque origin: it has none
  }
};

/** Every path whose cookies a page at this one is sent: a former release of the site may have used another. */
const pathsOf = (path: string): string[] => [
  '/',
  ...path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/') || '/'),
];

/** Removes everything the library ever wrote in this browser: its database and its cookie. */
export async function eraseAll(name: string, {storage: {cookie, domain}}: Settings): Promise<void> {
  const forget = (): void => {
    try {
      sessionStorage.removeItem('ithn-reload'); // the guard against reloading for ever
    } catch {
      // no session storage: nothing is kept there
    }
    for (const one of new Set([cookie || name, name]))
      for (const at of ['', domain ? `;domain=${domain}` : ''])
        for (const path of pathsOf(location.pathname)) setCookie(`${one}=;path=${path};max-age=0${at}`);
  };
  try {
    forget();
    const names = [name, name + '2']; // the second one where the first is somebody else's: see createUseStore()
    await Promise.all(names.map(async (one) => (await isSomebodyElses(one)) || removeDatabase(one)));
    forget(); // another page may have mended it meanwhile
  } catch (error) {
    throw error instanceof ConsentError ? error : failed(error);
  }
}
