import {get, type UseStore} from 'idb-keyval';
import type {Settings} from '../consent/settings.ts';
import {parseReceipt, type Receipt} from '../model/receipt.ts';
import {toIso27560, toKantara} from '../model/receipt-formats.ts';
import {toJson} from '../model/to-json.ts';
import {verifyReceipts, type Verification} from '../model/verify-receipts.ts';
import {readChain, readWords, type Chain} from './read-chain.ts';
import {digest} from './digest.ts';
import type {Noticed} from './note-notice.ts';

const readable = ({receipts}: Chain): Receipt[] => receipts.flatMap((receipt) => parseReceipt(receipt) ?? []);

const verify = ({receipts, head, anchor}: Chain): Promise<Verification> =>
  verifyReceipts(receipts, async (text) => (await digest(text)) ?? '', {head, anchor});

/** The readable part of the record, oldest first. */
export const readReceipts = async (use: UseStore): Promise<Receipt[]> => readable(await readChain(use));

export const verifyRecord = async (use: UseStore): Promise<Verification> => verify(await readChain(use));

/** The whole record as a JSON file: receipts, the texts whose hashes they contain, and both standards' fields. */
export async function exportRecords(use: UseStore, {policy, site = {}, categories, services}: Settings): Promise<Blob> {
  const chain = await readChain(use);
  const receipts = readable(chain);
  const {anchor, head} = chain;
  const known = {...site, categories, services};
  const whole = {
    exportedAt: new Date().toISOString(),
    site,
    policy,
    receipts,
    anchor,
    head,
    verification: await verify(chain),
    words: await readWords(use),
    noticed: await get<readonly Noticed[]>('noticed', use),
    iso27560: receipts.map((receipt) => toIso27560(receipt, known)),
    kantara: receipts.map((receipt) => toKantara(receipt, known)),
  };
  return new Blob([toJson(whole, 2)], {type: 'application/json'});
}
