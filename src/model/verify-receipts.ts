import {parseReceipt, receiptText, type Anchor, type Receipt} from './receipt.ts';

/** One fault of a chain, with its place in the list. */
export interface ReceiptFault {
  /** Index in the given list; its length if receipts are missing after the last one. */
  readonly index: number;
  /** The id of the receipt at that index; empty if there is none or it is unreadable. */
  readonly id: string;
  /**
   * `changed`: not what was sealed. `missing`: receipts before this one are gone. `inserted`: does not belong to the
   * chain. `unsealed`: the browser could not hash it, so nothing confirms it.
   */
  readonly kind: 'changed' | 'missing' | 'inserted' | 'unsealed';
}

/** The result of checking a chain. */
export interface Verification {
  readonly valid: boolean;
  /** In the order of the list. */
  readonly faults: readonly ReceiptFault[];
}

/** Facts about a chain from other sources. */
export interface ChainEnds {
  /** The place of the last expired receipt that was erased; the list begins after it. */
  readonly anchor?: Anchor | undefined;
  /** The last receipt, as stored separately. Without it, removal of the newest receipts cannot be detected. */
  readonly head?: Anchor | undefined;
}

interface Entry {
  readonly index: number;
  readonly receipt: Receipt;
}

/**
 * Checks the receipts of one consent id, in any order: each against its own hash and against the previous one. A
 * chain proves that it was not altered in part. Only `head` reveals that all of it was rewritten, hashes included.
 * @param digest SHA-256 of the text's UTF-8 bytes, in lower-case hex.
 */
export async function verifyReceipts(
  receipts: readonly unknown[],
  digest: (text: string) => Promise<string>,
  {anchor, head}: ChainEnds = {},
): Promise<Verification> {
  const faults: ReceiptFault[] = [];
  const fault = (kind: ReceiptFault['kind'], index: number, id: string): void => {
    // One fault for each receipt and kind: the links before and after it may both report it.
    if (!faults.some((one) => one.index === index && one.kind === kind)) faults.push({index, id, kind});
  };

  const entries: Entry[] = [];
  for (let index = 0; index < receipts.length; index++) {
    const value = receipts[index];
    const receipt = parseReceipt(value);
    if (!receipt) {
      fault('changed', index, readId(value));
      continue;
    }
    entries.push({index, receipt});
    if (receipt.hash === null) fault('unsealed', index, receipt.id);
    else if ((await digest(receiptText(receipt))) !== receipt.hash) fault('changed', index, receipt.id);
  }
  entries.sort((one, other) => one.receipt.sequence - other.receipt.sequence || one.index - other.index);

  const {chain, strays} = findChain(entries, head);
  for (const {index, receipt} of strays) fault('inserted', index, receipt.id);

  let before: Entry | undefined;
  let place = 0;
  for (const entry of chain) {
    place++;
    const {index, receipt} = entry;
    const expected: Anchor = before?.receipt ?? anchor ?? {sequence: -1, hash: null};
    if (receipt.sequence <= expected.sequence) fault('inserted', index, receipt.id);
    else if (receipt.sequence > expected.sequence + 1) fault('missing', index, receipt.id);
    else if (receipt.previous !== expected.hash) {
      // One of the two was sealed again. If the next one confirms this one, it is the previous one.
      const next = chain[place]?.receipt ?? (head && {previous: head.hash});
      const isVouched = !faults.some((one) => one.index === index) && (!next || next.previous === receipt.hash);
      const blamed = (isVouched && before) || entry;
      fault('changed', blamed.index, blamed.receipt.id);
    }
    before = entry;
  }

  const last = before?.receipt ?? anchor ?? {sequence: -1, hash: null};
  if (head && last.sequence < head.sequence) fault('missing', receipts.length, '');
  else if (head && before && last.sequence > head.sequence) fault('inserted', before.index, before.receipt.id);
  else if (head && before && last.hash !== head.hash) fault('changed', before.index, before.receipt.id);

  faults.sort((one, other) => one.index - other.index);
  return {valid: faults.length === 0, faults};
}

/** One receipt for each place; of several, the one that most of the later receipts build on. */
function findChain(entries: readonly Entry[], head: Anchor | undefined): {chain: Entry[]; strays: Entry[]} {
  const followers = new Map<string | null, number>(head && [[head.hash, 1]]);
  const owners = new Map<string, number>();
  for (const {receipt} of [...entries].reverse()) {
    const {previous, hash, consentId} = receipt;
    followers.set(previous, Math.max(followers.get(previous) ?? 0, 1 + (followers.get(hash) ?? 0)));
    owners.set(consentId, (owners.get(consentId) ?? 0) + 1);
  }
  const owner = [...owners].sort(([, one], [, other]) => other - one)[0]?.[0];
  const weight = ({receipt}: Entry): number => followers.get(receipt.hash) ?? 0;

  const chain: Entry[] = [];
  const strays: Entry[] = [];
  for (const entry of entries) {
    const rival = chain.at(-1);
    if (entry.receipt.consentId !== owner) strays.push(entry);
    else if (rival?.receipt.sequence !== entry.receipt.sequence) chain.push(entry);
    else if (weight(entry) > weight(rival)) strays.push(...chain.splice(-1, 1, entry));
    else strays.push(entry);
  }
  return {chain, strays};
}

function readId(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : '';
}
