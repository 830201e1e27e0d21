import type {Extension} from './extend-chains.ts';
import {origin, type Arrival} from './judge.ts';

/**
 * The chains of a batch whose receipts follow each other, in the order in which they arrived. What is left out may repeat
 * a stored receipt, or rely on an anchor: it must be compared with what is stored.
 */
export function findExtensions(arrivals: readonly Arrival[]): Extension[] {
  const byChain = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const {consentId} = arrival.receipt;
    const before = byChain.get(consentId);
    if (before) before.push(arrival);
    else byChain.set(consentId, [arrival]);
  }
  const extensions: Extension[] = [];
  for (const [consentId, some] of byChain) {
    const [first] = some;
    if (!first) continue;
    const after = {sequence: first.receipt.sequence - 1, hash: first.receipt.previous};
    const begins = after.sequence > origin.sequence || after.hash === origin.hash;
    const isUnbroken = some.every((arrival, index) => follows(arrival, some[index - 1]));
    if (begins && isUnbroken) extensions.push({consentId, after, arrivals: some});
  }
  return extensions;
}

const follows = ({receipt, anchor}: Arrival, before: Arrival | undefined): boolean =>
  (!anchor || anchor.sequence < receipt.sequence) &&
  (!before || (receipt.sequence === before.receipt.sequence + 1 && receipt.previous === before.receipt.hash));
