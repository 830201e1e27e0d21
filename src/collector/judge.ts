import type {Anchor, Receipt} from '../model/receipt.ts';

/** A receipt that has arrived, checked by itself but not yet against its chain. */
export interface Arrival {
  readonly receipt: Receipt;
  /** `receiptText()` of it. */
  readonly text: string;
  /**
   * The last receipt that its browser has erased or will not send: later ones may follow it. If that leaves a gap in
   * the chain, `verify` keeps reporting it.
   */
  readonly anchor?: Anchor | undefined;
  /** Milliseconds by the server's clock. */
  readonly receivedAt: number;
}

/**
 * The outcome of an arrival. `gap`: an earlier receipt has not arrived. `fork`: it does not follow the stored chain.
 * Both include what would follow.
 */
export type Outcome =
  | {readonly status: 'accepted' | 'duplicate'}
  | {readonly status: 'rejected'; readonly reason: 'gap' | 'fork'; readonly expected: Expected};

/** What the next receipt of a chain must contain. */
export interface Expected {
  readonly sequence: number;
  readonly previous: string | null;
}

/** A chain as far as it is stored. */
export interface Chain {
  readonly anchor: Anchor;
  readonly head: Anchor;
}

/** The start of every chain. */
export const origin: Anchor = {sequence: -1, hash: null};

/** Whether a receipt follows the end of its chain, repeats a stored one (`keptText`), or neither. */
export function judge(
  {receipt, text, anchor}: Arrival,
  chain: Chain | undefined,
  keptText: (sequence: number) => string | undefined,
): Outcome {
  const {sequence, previous} = receipt;
  const head = chain?.head ?? origin;
  const end = anchor && anchor.sequence > head.sequence ? anchor : head;
  const expected: Expected = {sequence: end.sequence + 1, previous: end.hash};
  if (sequence > expected.sequence) return {status: 'rejected', reason: 'gap', expected};
  if (sequence === expected.sequence)
    return previous === expected.previous ? {status: 'accepted'} : {status: 'rejected', reason: 'fork', expected};
  // Before the anchor nothing is left to compare it with, so it counts as a duplicate.
  const isRepeated = chain && (sequence <= chain.anchor.sequence || keptText(sequence) === text);
  return isRepeated ? {status: 'duplicate'} : {status: 'rejected', reason: 'fork', expected};
}
