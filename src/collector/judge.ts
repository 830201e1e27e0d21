import type {Anchor, Receipt} from '../model/receipt.ts';

/** A receipt that has come in, checked for itself but not yet against its chain. */
export interface Arrival {
  readonly receipt: Receipt;
  /** `receiptText()` of it. */
  readonly text: string;
  /**
   * The end of what its browser has erased, or will not send: what follows may come behind it. Where that leaves a hole
   * in the chain, the check of the store goes on saying so.
   */
  readonly anchor?: Anchor | undefined;
  /** Milliseconds by the server's clock. */
  readonly receivedAt: number;
}

/**
 * What became of an arrival. `gap`: one before it has not come. `fork`: it does not follow what is kept. Both say what
 * would follow.
 */
export type Outcome =
  | {readonly status: 'accepted' | 'duplicate'}
  | {readonly status: 'rejected'; readonly reason: 'gap' | 'fork'; readonly expected: Expected};

/** What the next receipt of a chain must say. */
export interface Expected {
  readonly sequence: number;
  readonly previous: string | null;
}

/** A chain as far as it is kept. */
export interface Chain {
  readonly anchor: Anchor;
  readonly head: Anchor;
}

/** Behind nothing: where every chain starts. */
export const origin: Anchor = {sequence: -1, hash: null};

/** Whether a receipt follows the end of its chain, repeats what is kept (`keptText` says what that is), or neither. */
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
  // Before the anchor there is nothing left to compare it with; it was here once.
  const isRepeated = chain && (sequence <= chain.anchor.sequence || keptText(sequence) === text);
  return isRepeated ? {status: 'duplicate'} : {status: 'rejected', reason: 'fork', expected};
}
