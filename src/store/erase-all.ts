import type {Settings} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {createUseStore, storeName} from './idb-book.ts';

const patience = 3000; // milliseconds

const failed = (reason: unknown): ConsentError =>
  new ConsentError('storage', `the record could not be erased: ${String(reason)}`);

/** Whether a database with the name exists but is not ours; if that cannot be determined, it counts as ours. */
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
      // If none can be opened either, as in an opaque origin, nothing was stored in one.
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

/** Every path whose cookies this page receives: an earlier release of the site may have used a different one. */
const pathsOf = (path: string): string[] => [
  '/',
  ...path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/') || '/'),
];

/** Removes everything the library has stored in this browser: its database and its cookie. */
export async function eraseAll(name: string, {storage: {cookie, domain}}: Settings): Promise<void> {
  const forget = (): void => {
    try {
      sessionStorage.removeItem('ithn-reload'); // the guard against endless reloading
    } catch {
      // no session storage, so nothing is stored there
    }
    // with the prefix, and under its earlier name
    for (const one of new Set([cookie || name, (cookie || name).replace('__Host-', ''), name]))
      for (const at of ['', domain ? `;domain=${domain}` : ''])
        for (const path of pathsOf(location.pathname))
          setCookie(`${one}=;path=${path};max-age=0${at}${location.protocol === 'https:' ? ';secure' : ''}`);
  };
  try {
    forget();
    const names = [name, name + '2']; // the second one if the first belongs to other code: see createUseStore()
    await Promise.all(names.map(async (one) => (await isSomebodyElses(one)) || removeDatabase(one)));
    forget(); // another page may have restored it meanwhile
  } catch (error) {
    throw error instanceof ConsentError ? error : failed(error);
  }
}
