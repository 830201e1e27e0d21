import {delMany, get, getMany, keys, promisifyRequest, type UseStore} from 'idb-keyval';
import type {ReceiptDraft} from '../consent/ports.ts';
import type {Settings} from '../consent/settings.ts';
import type {Anchor, Receipt} from '../model/receipt.ts';
import {receiptOf, type Head} from './receipt-of.ts';

const day = 864e5;
const defaultRetention = 1826; // days: five years

/** Keys sort as the receipts do. */
const keyOf = (sequence: number): string => 'receipt ' + String(sequence).padStart(9, '0');
const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The receipts as kept, oldest first, and what is known of both ends of their chain. */
export interface Chain {
  readonly receipts: readonly Receipt[];
  readonly head?: Head | undefined;
  readonly anchor?: Anchor | undefined;
}

// Where there is no database, idb-keyval's answers are not there either.
const keysOf = async (use: UseStore, prefix: string): Promise<string[]> =>
  ((await keys<string>(use)) as string[] | undefined)?.filter((key) => key.startsWith(prefix)) ?? [];

export async function readChain(use: UseStore): Promise<Chain> {
  const names = await keysOf(use, 'receipt ');
  if (!names.length) return {receipts: []};
  const [head, anchor, ...receipts] = await getMany<unknown>(['head', 'anchor', ...names], use);
  // As they stand there, changed or not: verifyReceipts() and parseReceipt() judge them.
  return {head: head as Head, anchor: anchor as Anchor, receipts: receipts as Receipt[]};
}

/** Makes receipts of the drafts, in the order of their decisions. Safe while other pages do the same. */
export async function sealDrafts(use: UseStore, settings: Settings): Promise<void> {
  for (let attempts = 0; attempts < 9; attempts++) {
    const names = await keysOf(use, 'draft ');
    if (!names.length) break;
    const drafts = (await getMany<ReceiptDraft | undefined>(names, use)).filter((draft) => draft !== undefined);
    drafts.sort((one, other) => one.decidedAt - other.decidedAt);
    const known = await get<Head>('head', use);
    const receipts: Receipt[] = [];
    for (const draft of drafts) {
      const head = receipts.at(-1) ?? known ?? {consentId: newId(), sequence: -1, hash: null};
      receipts.push(await receiptOf(draft, settings, head));
    }
    if (await append(use, receipts, known)) break;
  }
  await forgetOld(use, settings.storage.keepReceiptsDays ?? defaultRetention);
}

/** Puts sealed receipts behind the head they were sealed to; `false` when another page has moved it meanwhile. */
function append(use: UseStore, receipts: readonly Receipt[], known: Head | undefined): Promise<boolean> {
  const last = receipts.at(-1);
  if (!last) return Promise.resolve(true);
  return use('readwrite', async (store) => {
    let isOurs = false;
    const reading = store.get('head');
    reading.onsuccess = () => {
      const head = reading.result as Head | undefined;
      isOurs = head?.consentId === known?.consentId && head?.sequence === known?.sequence;
      if (!isOurs) return;
      for (const receipt of receipts) {
        store.put(receipt, keyOf(receipt.sequence));
        store.delete('draft ' + receipt.id);
      }
      store.put({consentId: last.consentId, sequence: last.sequence, hash: last.hash} satisfies Head, 'head');
    };
    await promisifyRequest(store.transaction);
    return isOurs;
  });
}

/** Erases receipts older than the site keeps them; the anchor remembers where the chain goes on. */
async function forgetOld(use: UseStore, days: number): Promise<void> {
  const {receipts} = await readChain(use);
  const limit = Date.now() - days * day;
  const old = receipts.filter(({time}) => Date.parse(time) < limit);
  const last = old.at(-1);
  // The newest one stays: it is the proof of what holds now.
  if (!last || old.length === receipts.length) return;
  await use('readwrite', (store) => {
    store.put({sequence: last.sequence, hash: last.hash} satisfies Anchor, 'anchor');
    return promisifyRequest(store.transaction);
  });
  await delMany(
    old.map(({sequence}) => keyOf(sequence)),
    use,
  );
}
