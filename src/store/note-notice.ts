import {promisifyRequest, type UseStore} from 'idb-keyval';
import {read} from './chain.ts';

/** That the visitor was told of a policy's new effective date. */
export interface Noticed {
  readonly effective: string;
  /** RFC 3339. */
  readonly time: string;
}

/** Notes that the visitor is told of this effective date; `false` where they were before, in this page or another. */
export async function noteNotice(use: UseStore, effective: string): Promise<boolean> {
  const isNew: boolean | undefined = await use('readwrite', async (store) => {
    const all = (await read<readonly Noticed[]>(store, 'noticed')) ?? [];
    if (all.some((one) => one.effective === effective)) return false;
    store.put([...all, {effective, time: new Date().toISOString()}], 'noticed');
    await promisifyRequest(store.transaction);
    return true;
  });
  return isNew ?? false; // no database, no record to note it in: rather no notice than one on every page
}
