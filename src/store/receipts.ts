import {promisifyRequest, type UseStore} from 'idb-keyval';
import type {ReceiptDraft} from '../consent/ports.ts';
import type {Settings} from '../consent/settings.ts';
import {answer} from '../model/choices.ts';
import type {Decision} from '../model/decision.ts';
import {parseDecision} from '../model/parse-decision.ts';
import {isReceiptId, type Receipt} from '../model/receipt.ts';
import {fromTo, keyOf, read, type Head} from './chain.ts';
import {plainWords, receiptOf} from './receipt-of.ts';

const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Makes receipts of the drafts, in the order of their decisions. Safe while other pages do the same. */
export async function sealDrafts(use: UseStore, settings: Settings): Promise<void> {
  for (let attempts = 0; attempts < 9; attempts++) {
    const {drafts, last, head} = (await use('readonly', readOpen)) ?? nothing;
    if (!drafts[0]) return;
    const receipts: Receipt[] = [];
    for (const draft of drafts) {
      const before = receipts.at(-1) ?? last;
      if (draft.id === before?.id) continue;
      for (const one of [expiryBefore(draft, before, settings), draft]) {
        const end = receipts.at(-1) ?? head ?? {consentId: newId(), sequence: -1, hash: null};
        if (one) receipts.push(await receiptOf(one, settings, end));
      }
    }
    if (await append(use, receipts, drafts, head)) return;
  }
}

interface Open {
  readonly drafts: readonly ReceiptDraft[];
  /** The newest receipt. */
  readonly last?: Receipt | undefined;
  /** What the next one is sealed to. */
  readonly head?: Head | undefined;
}

const nothing: Open = {drafts: []}; // where there is no database, there is no answer either

async function readOpen(store: IDBObjectStore): Promise<Open> {
  const kept = await promisifyRequest<ReceiptDraft[]>(store.getAll(IDBKeyRange.bound('draft ', 'draft!')));
  // what has an id that no receipt can have was written by somebody else
  const drafts = kept.filter((draft) => parseDecision(draft) && isReceiptId(draft.id));
  const end = await readEnd(store);
  const decision = parseDecision(await read(store, 'decision'));
  // A choice that could not be written when it was made came into the book later, from the cookie, without a draft.
  const isKnown = (id: string): boolean => id === end.last?.id || drafts.some((draft) => draft.id === id);
  const isInChain = ({decidedAt, expiresAt}: Decision): boolean =>
    end.last ? decidedAt < Date.parse(end.last.time) : !!end.head && expiresAt < Date.now(); // its receipt was erased after its time
  if (decision && isReceiptId(decision.id) && !isKnown(decision.id) && !isInChain(decision)) drafts.push(decision);
  drafts.sort((one, other) => one.decidedAt - other.decidedAt);
  return {drafts, ...end};
}

/** The newest receipt, and the end of the chain as noted apart from it; whichever goes further. */
async function readEnd(store: IDBObjectStore): Promise<Omit<Open, 'drafts'>> {
  const cursor = await promisifyRequest(store.openCursor(fromTo(0), 'prev'));
  const last = cursor?.value as Receipt | undefined;
  const noted = await read<Head>(store, 'head');
  return {last, head: last && !(Number(noted?.sequence) >= last.sequence) ? last : noted};
}

/** What ran out before this decision was made: from then on nobody had said yes. */
function expiryBefore(draft: ReceiptDraft, last: Receipt | undefined, settings: Settings): ReceiptDraft | undefined {
  const until = Date.parse(last?.validity.until ?? '');
  if (!last || !(until <= draft.decidedAt) || last.source === 'expiry') return undefined;
  const {id, config, locale, policy} = last;
  const choices = answer(settings, () => false);
  return {id: id + '-expiry', choices, decidedAt: until, expiresAt: until, source: 'expiry', ...policy, locale, config};
}

/** Puts sealed receipts behind the head they were sealed to; `false` when that, or what they are of, has gone. */
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
    // Everything is looked at before anything is written: what has gone was erased, or is no longer what holds.
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
