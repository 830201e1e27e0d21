import {promisifyRequest, type UseStore} from 'idb-keyval';
import {parseReceipt, type PageWanted, type ReceiptPage} from '../model/receipt.ts';
import {fromTo, sequenceOf} from './chain.ts';

/** One page of the record, newest first: reads only the keys it needs and the receipts it returns. */
export async function readPage(use: UseStore, {limit, before}: PageWanted): Promise<ReceiptPage> {
  const found: ReceiptPage | undefined = await use('readonly', async (store) => {
    const total = await promisifyRequest(store.count(fromTo(0)));
    const range = before ? fromTo(0, before - 1) : fromTo(0);
    // nothing is older than the very first one; an empty range would throw
    const last = before === 0 ? null : await promisifyRequest(store.openKeyCursor(range, 'prev'));
    if (!last) return {receipts: [], total};
    const end = sequenceOf(last.key);
    const first = Math.max(0, end - limit + 1);
    const kept = await promisifyRequest<unknown[]>(store.getAll(fromTo(first, end)));
    const isMore = first > 0 && (await promisifyRequest(store.count(fromTo(0, first - 1)))) > 0;
    return {
      receipts: kept.reverse().flatMap((receipt) => parseReceipt(receipt) ?? []),
      total,
      ...(isMore && {older: first}),
    };
  });
  return found ?? {receipts: [], total: 0}; // without a database the result is undefined
}
