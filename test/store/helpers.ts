import type {Consent} from '../../src/consent/consent.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import type {ReceiptDraft} from '../../src/consent/ports.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {createIdbBook, createUseStore} from '../../src/store/idb-book.ts';
import {decision} from '../model/sample.ts';

export const book = createIdbBook('ithn');
export const use = createUseStore('ithn');

/** All that the record asks a consent for. */
export const consentOf = (config: Partial<ConsentConfig> = {}): Consent =>
  ({settings: fillIn({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, ...config})}) as Consent;

/** Puts decisions into the book as the manager does, each with its draft. */
export async function keep(...drafts: Partial<ReceiptDraft>[]): Promise<void> {
  for (const draft of drafts) {
    const made = decision(draft);
    await book.record(made, {...made, shown: draft.shown});
  }
}

const change = (run: (store: IDBObjectStore) => void): Promise<void> =>
  use('readwrite', (store) => {
    run(store);
    return new Promise((resolve, reject) => {
      store.transaction.oncomplete = () => resolve();
      store.transaction.onabort = () => reject(store.transaction.error ?? new Error('aborted'));
    });
  });

export const put = (value: unknown, key: string): Promise<void> => change((store) => store.put(value, key));
export const drop = (key: string): Promise<void> => change((store) => store.delete(key));

export const keys = (): Promise<string[]> =>
  use(
    'readonly',
    (store) =>
      new Promise((resolve) => {
        const reading = store.getAllKeys();
        reading.onsuccess = () => resolve(reading.result as string[]);
      }),
  );

/**
 * Those that are there. WebKit goes on listing one that was opened to be read and, since nothing was there, not made: it
 * has the version 0 and nothing in it.
 */
export const databases = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).filter(({version}) => version).map(({name}) => name);

export const forget = (name = 'ithn'): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(`${name} could not be deleted`)); // held open: it waits
  });

/** Runs with something else in the place of a property, and puts the former one back. */
export async function withStub(
  target: object,
  name: string,
  stub: PropertyDescriptor,
  run: () => Promise<unknown>,
): Promise<void> {
  const former = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {configurable: true, ...stub});
  try {
    await run();
  } finally {
    if (former) Object.defineProperty(target, name, former);
    else Reflect.deleteProperty(target, name);
  }
}
