import type {Consent} from '../../consent/consent.ts';
import type {Keep} from '../../consent/people.ts';
import type {PageMessage} from './outgoing.ts';

/** Milliseconds after which a receipt is looked for, until it is there: the record is written after the fact. */
const waits = [0, 300, 2000];
/** Where it stands which receipt the app was told last. */
const key = 'told-app';

/**
 * Tells the app the receipts that it has not had, the newest of them that of a decision; without IndexedDB there are
 * none. What one page was too short for, the next one tells: a receipt may come twice, never not at all.
 * @param tell Whether the app took it.
 */
export function createReceiptTeller(
  consent: Consent,
  keep: Keep,
  tell: (message: PageMessage) => boolean,
): (id: string) => Promise<void> {
  const tellUntil = async (id: string): Promise<void> => {
    for (const wait of waits) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const receipts = await consent.receipts();
      const end = receipts.findIndex((receipt) => receipt.id === id) + 1;
      if (end === 0) continue;
      const last = await keep.read(key);
      const from = receipts.findIndex((receipt) => receipt.id === last) + 1;
      for (const receipt of receipts.slice(from, end)) if (!tell({type: 'receipt', receipt})) return;
      if (from < end) await keep.write(key, id);
      return;
    }
  };
  let before: Promise<unknown> = Promise.resolve();
  return (id) => {
    const now = before.then(() => tellUntil(id));
    before = now.catch(() => {}); // that one is reported by whoever asked for it
    return now;
  };
}
