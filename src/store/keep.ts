import {get, set, update} from 'idb-keyval';
import type {Keep} from '../consent/people.ts';
import {createUseStore} from './idb-book.ts';

/** Keeps what the visitor has answered beside the decision, in the database `name`; reading makes nothing, and with `makes` as
 * `null` writing makes nothing either. */
export function createKeep(name: string, makes?: IDBTransactionMode | null): Keep {
  const use = createUseStore(name, makes);
  return {
    read: (key) => get(key, use),
    write: (key, value) => set(key, value, use),
    change: (key, change) => update(key, change, use),
  };
}
