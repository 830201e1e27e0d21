import {promisifyRequest} from 'idb-keyval';
import type {Anchor, Receipt} from '../model/receipt.ts';
import {fromTo, read} from './chain.ts';
import type {Sent} from './outbox.ts';

/**
 * Erases receipts from before `limit` (milliseconds) in one transaction; the anchor stores where the chain continues.
 * The newest one is kept while it is valid, as proof of the current decision; so are receipts that the site's
 * collector does not have yet.
 */
export const forgetOld = (limit: number, isDelivered: boolean) => async (store: IDBObjectStore) => {
  const all = await promisifyRequest<Receipt[]>(store.getAll(fromTo(0)));
  const end = isDelivered ? ((await read<Sent>(store, 'sent'))?.sequence ?? -1) : Infinity;
  const isInForce = ({validity}: Receipt): boolean => !(Date.parse(validity.until) < Date.now());
  const first = all.findIndex(
    (receipt, at) =>
      !(Date.parse(receipt.time) < limit) || receipt.sequence > end || (at === all.length - 1 && isInForce(receipt)),
  );
  const stays = first < 0 ? all.length : first;
  const last = all[stays - 1];
  if (!last) return;
  store.put({sequence: last.sequence, hash: last.hash} satisfies Anchor, 'anchor');
  store.delete(fromTo(0, last.sequence));
  const words = new Set(all.slice(stays).map(({shown}) => `words ${shown ?? ''}`));
  for (const key of await promisifyRequest(store.getAllKeys(IDBKeyRange.bound('words ', 'words!'))))
    if (!words.has(key as string)) store.delete(key);
  await promisifyRequest(store.transaction);
};
