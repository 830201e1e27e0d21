import {promisifyRequest, type UseStore} from 'idb-keyval';
import {parseReceipt, type PageWanted, type ReceiptPage} from '../model/receipt.ts';
import {fromTo, sequenceOf} from './chain.ts';

/** A page of the record, newest first: reads the keys it needs and the receipts it gives, nothing else. */
export async function readPage(use: UseStore, {limit, before}: PageWanted): Promise<ReceiptPage> {
  const found: ReceiptPage | undefined = await use('readonly', async (store) => {
    const total = await promisifyRequest(store.count(fromTo(0)));
    const range = before ? fromTo(0, before - 1) : fromTo(0);
    // nothing is older than the first one of all; a range of nothing would be an error
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
  return found ?? {receipts: [], total: 0}; // where there is no database, there is no answer either
}
