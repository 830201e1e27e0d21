import {promisifyRequest, type UseStore} from 'idb-keyval';
import {read} from './chain.ts';

/** The record that the visitor was told about a policy's new effective date. */
export interface Noticed {
  readonly effective: string;
  /** RFC 3339. */
  readonly time: string;
}

/**
 * Records that the visitor is told about this effective date; `false` if they had already been told, in this page or
 * another.
 */
export async function noteNotice(use: UseStore, effective: string): Promise<boolean> {
  const isNew: boolean | undefined = await use('readwrite', async (store) => {
    const all = (await read<readonly Noticed[]>(store, 'noticed')) ?? [];
    if (all.some((one) => one.effective === effective)) return false;
    store.put([...all, {effective, time: new Date().toISOString()}], 'noticed');
    await promisifyRequest(store.transaction);
    return true;
  });
  return isNew ?? false; // without a database it cannot be recorded: rather no notice than one on every page
}
