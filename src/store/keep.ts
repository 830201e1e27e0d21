import {get, set, update} from 'idb-keyval';
import type {Keep} from '../consent/people.ts';
import {createUseStore} from './idb-book.ts';

/**
 * Stores the visitor's other answers beside the decision, in the database `name`. Reading creates no database; with
 * `makes` as `null`, neither does writing.
 */
export function createKeep(name: string, makes?: IDBTransactionMode | null): Keep {
  const use = createUseStore(name, makes);
  return {
    read: (key) => get(key, use),
    write: (key, value) => set(key, value, use),
    change: (key, change) => update(key, change, use),
  };
}
