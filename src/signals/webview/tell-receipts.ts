import type {Consent} from '../../consent/consent.ts';
import type {Keep} from '../../consent/people.ts';
import type {PageMessage} from './page-messages.ts';

/** Delays in milliseconds between reads until a receipt is there: receipts are written after the decision. */
const waits = [0, 300, 2000];
/** The key of the last receipt sent to the app. */
const key = 'told-app';

/**
 * Sends the app the receipts that it does not have, up to that of the current decision; without IndexedDB there are
 * none. If a page ends too early, the next one sends them: a receipt may arrive twice, but always arrives. @param
 * tell Returns whether the app accepted it.
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
    before = now.catch(() => {}); // that failure is reported by the caller
    return now;
  };
}
