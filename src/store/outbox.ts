import {get, set, type UseStore} from 'idb-keyval';
import type {Settings} from '../consent/settings.ts';
import type {Receipt} from '../model/receipt.ts';
import type {Head} from './receipt-of.ts';
import {readChain} from './receipts.ts';

const batch = 20; // receipts of about 1 kB: a request that outlives its page may carry 64 kB
const waits = [1, 4, 16, 60].map((seconds) => seconds * 1000);

/** What the collector answers: ids, by what became of them. */
interface Acknowledgement {
  readonly accepted?: readonly string[];
  readonly duplicates?: readonly string[];
  readonly rejected?: readonly {readonly id: string; readonly reason: string}[];
}

/**
 * Sends what the site's collector has not acknowledged, oldest first. Tries again after a while, at the next decision
 * and at the next visit; the collector knows each receipt by its id, so that none counts twice.
 */
export async function deliver(use: UseStore, {records}: Settings): Promise<void> {
  const endpoint = records?.endpoint;
  if (!endpoint) return;
  const run = () => sendAll(use, endpoint);
  // One page at a time, where the browser can say so; elsewhere the ids keep the count right.
  await (navigator.locks?.request('ithn-delivery', {ifAvailable: true}, (lock) => lock && run()) ?? run());
}

async function sendAll(use: UseStore, endpoint: string): Promise<void> {
  for (const wait of [...waits, 0]) {
    try {
      while (await sendNext(use, endpoint));
      return;
    } catch {
      // Offline, or the collector is: nothing is lost, it stays in the outbox.
      if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Sends one batch; whether there may be more. Throws where nobody took it. */
async function sendNext(use: UseStore, endpoint: string): Promise<boolean> {
  const {receipts, head} = await readChain(use);
  const sent = await get<Head>('sent', use);
  const done = sent && sent.consentId === head?.consentId ? sent.sequence : -1;
  const pending = receipts.filter(({sequence}) => sequence > done).slice(0, batch);
  const [first] = pending;
  if (!first) return false;
  const response = await fetch(endpoint, {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {'content-type': 'application/json', 'idempotency-key': first.id},
    body: JSON.stringify({receipts: pending}),
  });
  const last = lastTaken(pending, (await response.json()) as Acknowledgement);
  if (!last) throw new Error(`the collector took nothing (${response.status})`);
  const {consentId, sequence, hash} = last;
  await set('sent', {consentId, sequence, hash} satisfies Head, use);
  return true;
}

/** The last receipt up to which the collector has answered for every one. */
function lastTaken(pending: readonly Receipt[], {accepted = [], duplicates = [], rejected = []}: Acknowledgement) {
  for (const {id, reason} of rejected) console.error(`ithn: the collector refused receipt ${id}: ${reason}`);
  const answered = new Set([...accepted, ...duplicates, ...rejected.map(({id}) => id)]);
  const open = pending.findIndex(({id}) => !answered.has(id));
  return pending[(open < 0 ? pending.length : open) - 1];
}
