// Fetched when somebody wants the record, or when there is something to add to it: receipts, their chain, their way out.
import type {Consent} from './consent/consent.ts';
import type {Records} from './consent/ports.ts';
import {parseReceipt, type Receipt} from './model/receipt.ts';
import {toIso27560, toKantara} from './model/receipt-formats.ts';
import {verifyReceipts} from './model/verify-receipts.ts';
import {digest} from './store/digest.ts';
import {eraseAll} from './store/erase.ts';
import {createUseStore} from './store/idb-book.ts';
import {deliver} from './store/outbox.ts';
import {readChain, sealDrafts, type Chain} from './store/receipts.ts';

const database = 'ithn';
const use = createUseStore(database);

async function sealed({settings}: Consent): Promise<Chain> {
  await sealDrafts(use, settings);
  return readChain(use);
}

const readable = ({receipts}: Chain): Receipt[] => receipts.flatMap((receipt) => parseReceipt(receipt) ?? []);

const verify = ({receipts, head, anchor}: Chain) =>
  verifyReceipts(receipts, async (text) => (await digest(text)) ?? '', {head, anchor});

export const records: Records = {
  async seal(consent) {
    await sealDrafts(use, consent.settings);
    await deliver(use, consent.settings);
  },
  receipts: async (consent) => readable(await sealed(consent)),
  verifyReceipts: async (consent) => verify(await sealed(consent)),
  async exportRecords(consent) {
    const chain = await sealed(consent);
    const {policy, site = {}} = consent.settings;
    const receipts = readable(chain);
    const whole = {
      exportedAt: new Date().toISOString(),
      site,
      policy,
      receipts,
      verification: await verify(chain),
      iso27560: receipts.map((receipt) => toIso27560(receipt, site)),
      kantara: receipts.map((receipt) => toKantara(receipt, site)),
    };
    return new Blob([JSON.stringify(whole, null, 2)], {type: 'application/json'});
  },
  erase: ({settings}) => eraseAll(database, settings),
};
