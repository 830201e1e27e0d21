import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {ReceiptDraft} from '../consent/ports.ts';
import {randomId} from '../consent/random-id.ts';
import type {Settings} from '../consent/settings.ts';
import {answer} from '../model/choices.ts';
import type {Decision} from '../model/decision.ts';
import {parseDecision} from '../model/parse-decision.ts';
import {isReceiptId, type Receipt} from '../model/receipt.ts';
import {fromTo, keyOf, read, type Head} from './chain.ts';
import {plainWords, receiptOf} from './receipt-of.ts';

/** How many receipts are searched for a decision that was sealed before. */
const newestCount = 100;

/** Seals the drafts, in the order of their decisions. Safe while other pages do the same. */
export async function sealDrafts(use: UseStore, settings: Settings): Promise<void> {
  for (let attempts = 0; attempts < 9; attempts++) {
    const {drafts, sealed, last, head} = (await use('readonly', readOpen)) ?? nothing;
    if (!drafts[0]) return;
    const receipts: Receipt[] = [];
    for (const draft of drafts) {
      const before = receipts.at(-1) ?? last;
      if (sealed.has(draft.id)) continue;
      for (const one of [expiryBefore(draft, before, settings), draft]) {
        const end = receipts.at(-1) ?? head ?? {consentId: randomId(), sequence: -1, hash: null};
        if (one) receipts.push(await receiptOf(one, settings, end));
      }
    }
    if (await append(use, receipts, drafts, head)) return;
  }
}

interface Open {
  readonly drafts: readonly ReceiptDraft[];
  /** Ids that already have a receipt: a page may write its draft after another page has sealed that decision. */
  readonly sealed: ReadonlySet<string>;
  /** The newest receipt. */
  readonly last?: Receipt | undefined;
  /** The receipt that the next one links to. */
  readonly head?: Head | undefined;
}

const nothing: Open = {drafts: [], sealed: new Set()}; // without a database the result is undefined

async function readOpen(store: IDBObjectStore): Promise<Open> {
  const kept = await promisifyRequest<ReceiptDraft[]>(store.getAll(IDBKeyRange.bound('draft ', 'draft!')));
  // an id that is invalid in a receipt was written by other code
  const drafts = kept.filter((draft) => parseDecision(draft) && isReceiptId(draft.id)).map(withText);
  const end = await readEnd(store);
  const decision = parseDecision(await read(store, 'decision'));
  // A choice that could not be stored when it was made reached the book later, from the cookie, without a draft.
  const isKnown = (id: string): boolean => id === end.last?.id || drafts.some((draft) => draft.id === id);
  const isInChain = ({decidedAt, expiresAt}: Decision): boolean =>
    end.last ? decidedAt < Date.parse(end.last.time) : !!end.head && expiresAt < Date.now(); // its receipt has expired and was erased
  const found = decision && isReceiptId(decision.id) && !isKnown(decision.id) && !isInChain(decision) && decision;
  const sealed = drafts[0] || found ? await readNewestIds(store, end.head) : nothing.sealed;
  if (found && !sealed.has(found.id)) drafts.push(found);
  drafts.sort((one, other) => one.decidedAt - other.decidedAt);
  return {drafts, sealed, ...end};
}

/** What a caller passed as shown and is no text says nothing; it must not keep the record from being sealed. */
const withText = (draft: ReceiptDraft): ReceiptDraft =>
  typeof draft.shown === 'string' ? draft : {...draft, shown: undefined};

/** The newest receipt or the separately stored end of the chain, whichever is later. */
async function readEnd(store: IDBObjectStore): Promise<Pick<Open, 'last' | 'head'>> {
  const cursor = await promisifyRequest(store.openCursor(fromTo(0), 'prev'));
  const last = cursor?.value as Receipt | undefined;
  const noted = await read<Head>(store, 'head');
  return {last, head: last && !(Number(noted?.sequence) >= last.sequence) ? last : noted};
}

/**
 * The ids of the newest receipts. The receipt of a decision need not be the last: an earlier decision of a page with slow
 * storage is sealed after it.
 */
async function readNewestIds(store: IDBObjectStore, head: Head | undefined): Promise<Set<string>> {
  const first = Math.max(0, (head?.sequence ?? 0) - newestCount);
  const receipts = await promisifyRequest<Receipt[]>(store.getAll(fromTo(first)));
  return new Set(receipts.map(({id}) => id));
}

/** A decision that expired before this one was made: after that there was no consent. */
function expiryBefore(draft: ReceiptDraft, last: Receipt | undefined, settings: Settings): ReceiptDraft | undefined {
  const until = Date.parse(last?.validity.until ?? '');
  if (!last || !(until <= draft.decidedAt) || last.source === 'expiry') return undefined;
  const {id, config, locale, policy} = last;
  // What had not been objected to went on: it did not stand on the consent that ran out.
  const isOpen = (id: string): boolean =>
    last.granted.categories.includes(id) && !!last.objection?.some(({category}) => category === id);
  const choices = answer(settings, isOpen);
  return {id: id + '-expiry', choices, decidedAt: until, expiresAt: until, source: 'expiry', ...policy, locale, config};
}

/** Appends sealed receipts to the head that they link to; `false` if that, or their decision, is gone. */
function append(
  use: UseStore,
  receipts: readonly Receipt[],
  drafts: readonly ReceiptDraft[],
  known: Head | undefined,
): Promise<boolean> {
  const last = receipts.at(-1);
  return use('readwrite', async (store) => {
    const {head} = await readEnd(store);
    if (head?.consentId !== known?.consentId || head?.sequence !== known?.sequence) return false;
    // Everything is checked before anything is written: whatever is missing was erased or replaced.
    const decision = await read<Decision>(store, 'decision');
    for (const {id} of drafts) if (!(await read(store, 'draft ' + id)) && decision?.id !== id) return false;
    for (const {id, shown} of drafts) {
      const hash = receipts.find((receipt) => receipt.id === id)?.shown;
      if (shown && hash && shown !== hash) store.put(plainWords(shown), 'words ' + hash);
      store.delete('draft ' + id);
    }
    for (const receipt of receipts) store.put(receipt, keyOf(receipt.sequence));
    if (last) store.put({consentId: last.consentId, sequence: last.sequence, hash: last.hash} satisfies Head, 'head');
    await promisifyRequest(store.transaction);
    return true;
  });
}
