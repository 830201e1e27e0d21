import type {Consent} from '../../consent/consent.ts';
import type {PageMessage} from './outgoing.ts';

/** Milliseconds after which a receipt is looked for, until it is there: the record is written after the fact. */
const waits = [0, 300, 2000];

/** Tells the app the receipt of a decision; without IndexedDB there is none. */
export async function tellReceipt(consent: Consent, id: string, tell: (message: PageMessage) => void): Promise<void> {
  for (const wait of waits) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const receipt = (await consent.receipts()).find((one) => one.id === id);
    if (!receipt) continue;
    tell({type: 'receipt', receipt});
    return;
  }
}
