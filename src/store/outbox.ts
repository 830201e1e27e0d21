import {promisifyRequest, set, type UseStore} from 'idb-keyval';
import {isLocalhost} from '../model/is-loopback.ts';
import type {Anchor, Receipt} from '../model/receipt.ts';
import {toJson} from '../model/to-json.ts';
import {fromTo, read, type Head} from './chain.ts';
import {retryAfter} from './retry-after.ts';

const batch = 20;
const most = 60_000; // bytes: all keepalive requests together may carry 64 kB
const longest = 36e5; // milliseconds between two tries

/** How far receipts were delivered, and when the next try is due after a failure. */
export interface Sent {
  readonly consentId: string;
  readonly sequence: number;
  readonly tries?: number;
  readonly after?: number;
  /** The last receipt that the collector rejected permanently; later ones are sent with it as their anchor. */
  readonly aside?: Anchor | undefined;
}

/** The collector's response. */
interface Acknowledgement {
  readonly accepted?: readonly string[];
  readonly duplicates?: readonly string[];
  readonly rejected?: readonly {
    readonly id: string;
    readonly reason: string;
    readonly detail?: string;
    readonly expected?: {readonly sequence: number};
  }[];
}

let queue = Promise.resolve();

/**
 * Sends what the site's collector has not acknowledged, oldest first. Retries with growing delays, at the next
 * decision and at the next visit; the collector identifies each receipt by its place in the chain, so none counts
 * twice.
 */
export const deliver = (use: UseStore, endpoint: string): Promise<void> =>
  (queue = queue.then(() => sendAll(use, endpoint)).catch(say)); // what is unsent stays in the book

async function sendAll(use: UseStore, endpoint: string): Promise<void> {
  const url = new URL(endpoint, location.href);
  if (url.protocol !== 'https:' && !isLocalhost(url.hostname))
    throw new Error(`no receipts are sent to ${url.origin}, which is not https`);
  const send = (): Promise<number> => sendNext(use, url.href);
  for (;;) {
    if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, {once: true}));
    // One page at a time, if the browser has locks; not while waiting, which would keep the page out of the bfcache.
    const wait = await (navigator.locks?.request('ithn-delivery', send) ?? send());
    if (wait > 6e4) return; // the next decision or visit continues
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Sends one batch; returns how many milliseconds the next one must wait, `Infinity` if there is none. */
async function sendNext(use: UseStore, url: string): Promise<number> {
  const {receipts, anchor, sent} = (await use('readonly', readPending)) ?? nothing;
  const [first] = receipts;
  const due = (sent.after ?? 0) - Date.now();
  if (!first) return Infinity;
  if (due > 0 && due < longest * 2) return due;

  const begin = sent.aside?.sequence === first.sequence - 1 ? sent.aside : anchor;
  const pack = (): string => toJson(begin ? {anchor: begin, receipts} : receipts);
  while (receipts[1] && bytes(pack()) > most) receipts.pop();
  let {sequence} = sent;
  let seconds = 0;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: pack(),
      headers: {'content-type': 'application/json', 'idempotency-key': first.id},
      keepalive: bytes(pack()) < most,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(3e4),
    });
    seconds = retryAfter(response);
    const {accepted = [], duplicates = [], rejected = []} = (await response.json()) as Acknowledgement;
    const open = receipts.findIndex(({id}) => ![...accepted, ...duplicates].includes(id));
    const last = receipts[(open < 0 ? receipts.length : open) - 1];
    const goOn = async (last: Receipt, aside: Anchor | undefined): Promise<number> => {
      await set('sent', {consentId: sent.consentId, sequence: last.sequence, aside} satisfies Sent, use);
      return 0;
    };
    if (last) return await goOn(last, sent.aside);
    const {reason = '', detail = '', expected} = rejected[0] ?? {};
    // Sending them again would change nothing: they stay here, and later ones are sent.
    const isFinal = (id: string): boolean => rejected.some((one) => one.id === id && one.reason !== 'gap');
    const fit = receipts.findIndex(({id}) => !isFinal(id));
    const refused = receipts[(fit < 0 ? receipts.length : fit) - 1];
    if (refused) {
      say(`the collector rejected receipts up to ${refused.id} (${reason} ${detail}); they stay in this browser`);
      return await goOn(refused, {sequence: refused.sequence, hash: refused.hash});
    }
    say(`the collector accepted no receipt (${response.status} ${reason} ${detail})`);
    // It may have lost some that it had: they are sent again, except rejected ones.
    sequence = Math.max(Math.min(sequence, (expected?.sequence ?? Infinity) - 1), sent.aside?.sequence ?? -1);
  } catch {
    // This browser or the collector is offline.
  }
  const tries = (sent.tries ?? 0) + 1;
  const wait = Math.max(seconds * 1000, Math.min(250 * 4 ** tries, longest) * (0.5 + Math.random()));
  await set('sent', {...sent, sequence, tries, after: Date.now() + wait} satisfies Sent, use);
  return wait;
}

interface Pending {
  readonly receipts: Receipt[];
  readonly anchor?: Anchor | undefined;
  readonly sent: Sent;
}

const nothing: Pending = {receipts: [], sent: {consentId: '', sequence: -1}};

async function readPending(store: IDBObjectStore): Promise<Pending> {
  const head = await read<Head>(store, 'head');
  if (!head) return nothing;
  const {consentId} = head;
  const noted = await read<Sent>(store, 'sent');
  const sent = noted?.consentId === consentId ? noted : {consentId, sequence: -1};
  // Usually there is nothing to send, and then no receipts are read, even if there are thousands.
  const isDone = sent.sequence >= head.sequence;
  const receipts = isDone ? [] : await promisifyRequest(store.getAll(fromTo(sent.sequence + 1), batch));
  return {receipts: receipts as Receipt[], sent, anchor: await read<Anchor>(store, 'anchor')};
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const said = new Set<string>();
function say(what: unknown): void {
  const text = `ithn: ${String(what)}`;
  if (!said.has(text)) console.error(text);
  said.add(text);
}
