import {parseReceipt, receiptText, type Anchor, type Receipt} from './receipt.ts';

/** One thing that is wrong with a chain, at the place in the list where it shows. */
export interface ReceiptFault {
  /** Place in the list that was handed in; its length for what is missing behind the last one. */
  readonly index: number;
  /** Of the receipt at that place; empty where there is none, or none that can be read. */
  readonly id: string;
  /**
   * `changed`: not what was sealed. `missing`: receipts before this one are gone. `inserted`: does not belong to the
   * chain. `unsealed`: the browser could not hash it, so nothing vouches for it.
   */
  readonly kind: 'changed' | 'missing' | 'inserted' | 'unsealed';
}

/** What the check of a chain has found. */
export interface Verification {
  readonly valid: boolean;
  /** In the order of the list. */
  readonly faults: readonly ReceiptFault[];
}

/** What is known of a chain from elsewhere. */
export interface ChainEnds {
  /** The place of the last receipt that was erased after its time; the list begins behind it. */
  readonly anchor?: Anchor | undefined;
  /** The last receipt as noted apart from the list. Without it nobody can see that the newest ones were removed. */
  readonly head?: Anchor | undefined;
}

interface Entry {
  readonly index: number;
  readonly receipt: Receipt;
}

/**
 * Checks the receipts of one consent id, in any order: each against its own hash, and each against the one before.
 * A chain proves that it was not altered in part. Who rewrites all of it, hashes too, is found by the `head` only.
 * @param digest SHA-256 of the text's UTF-8 bytes, in lower-case hex.
 */
export async function verifyReceipts(
  receipts: readonly unknown[],
  digest: (text: string) => Promise<string>,
  {anchor, head}: ChainEnds = {},
): Promise<Verification> {
  const faults: ReceiptFault[] = [];
  const fault = (kind: ReceiptFault['kind'], index: number, id: string): void => {
    // One fault for each receipt and kind: the link before it and the one behind may both tell of it.
    if (!faults.some((one) => one.index === index && one.kind === kind)) faults.push({index, id, kind});
  };

  const entries: Entry[] = [];
  for (const [index, value] of receipts.entries()) {
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
  for (const [place, entry] of chain.entries()) {
    const {index, receipt} = entry;
    const expected: Anchor = before?.receipt ?? anchor ?? {sequence: -1, hash: null};
    if (receipt.sequence <= expected.sequence) fault('inserted', index, receipt.id);
    else if (receipt.sequence > expected.sequence + 1) fault('missing', index, receipt.id);
    else if (receipt.previous !== expected.hash) {
      // One of the two was sealed anew. If the next one vouches for this, it is the one before.
      const next = chain[place + 1]?.receipt ?? (head && {previous: head.hash});
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

/** One receipt for each place; of several that claim it, the one that most of what follows builds upon. */
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
