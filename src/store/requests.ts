// The visitor's requests about their data: each is kept until the site has confirmed it, and sent until then.
import {get, promisifyRequest, set} from 'idb-keyval';
import type {Consent} from '../consent/consent.ts';
import {emit} from '../consent/events.ts';
import {readLocale} from '../consent/locale.ts';
import type {RequestBook, UnfinishedRequest} from '../consent/request-book.ts';
import {ConsentError} from '../model/errors.ts';
import {localTime} from '../model/local-time.ts';
import {mailTo} from '../model/mail-to.ts';
import {isClosed} from '../model/request-progress.ts';
import {
  findRequestFaults,
  referenceOf,
  toRequestBody,
  type RequestBody,
  type RightsRequest,
  type RightsRequestDraft,
} from '../model/rights-request.ts';
import {read} from './chain.ts';
import {createUseStore} from './idb-book.ts';
import {askProgress, readEndpoint, sendRequest, type SendOutcome} from './send-request.ts';

/** A request as it is kept: what was written goes as soon as the site has it. */
interface Kept {
  readonly request: RightsRequest;
  readonly body?: RequestBody;
  readonly tries?: number;
  /** Milliseconds; when the next try is due. */
  readonly after?: number;
}

const use = createUseStore('ithn');
const look = createUseStore('ithn', null); // reading makes no database
const keyOf = (id: string): string => `request ${id}`;
const range = (): IDBKeyRange => IDBKeyRange.bound('request ', 'request!');
const draftKey = 'unfinished request';
const longest = 36e5; // milliseconds between two tries
const soon = 10_000; // milliseconds that whoever asks is kept waiting
const atLast = 5000; // the same for whoever erases everything

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('ithn-requests') : undefined;
const watchers = new Set<() => void>();
channel?.addEventListener('message', () => watchers.forEach((changed) => changed()));
const tell = (): void => {
  channel?.postMessage(0);
  for (const changed of [...watchers]) changed();
};

/** What cannot be kept, in a browser without storage, is sent all the same while the page lasts. */
const inMemory = new Map<string, Kept>();

async function readAll(): Promise<Kept[]> {
  const found: Kept[] | undefined = await look('readonly', (store) =>
    promisifyRequest<Kept[]>(store.getAll(range())),
  ).catch(() => undefined);
  const all = new Map([...(found ?? []).map((one) => [one.request.id, one] as const), ...inMemory]);
  return [...all.values()].sort((one, other) => other.request.createdAt - one.request.createdAt);
}

/** Writes over what is there, but nothing that was forgotten meanwhile. */
async function update(kept: Kept): Promise<void> {
  const {id} = kept.request;
  if (inMemory.has(id)) inMemory.set(id, kept);
  await look('readwrite', async (store) => {
    if (!(await read<Kept>(store, keyOf(id)))) return;
    store.put(kept, keyOf(id));
    await promisifyRequest(store.transaction);
  }).catch(() => {});
  tell();
}

/** Keeps a new request and drops the draft it was made of, both or neither; gives what is there where it is not new. */
async function add(kept: Kept): Promise<Kept> {
  const {id} = kept.request;
  try {
    return await use('readwrite', async (store) => {
      const known = await read<Kept>(store, keyOf(id));
      if (!known) store.put(kept, keyOf(id));
      if ((await read<UnfinishedRequest>(store, draftKey))?.id === id) store.delete(draftKey);
      await promisifyRequest(store.transaction);
      return known ?? kept;
    });
  } catch {
    const known = inMemory.get(id);
    if (!known) inMemory.set(id, kept);
    return known ?? kept;
  }
}

async function remove(id: string): Promise<void> {
  inMemory.delete(id);
  await look('readwrite', (store) => {
    store.delete(keyOf(id));
    return promisifyRequest(store.transaction);
  }).catch(() => {});
}

/** What a try leaves behind. A rejected one is a draft again: nothing that was written is lost. */
async function settle(kept: Kept, outcome: SendOutcome): Promise<RightsRequest> {
  const {request, body, tries = 0} = kept;
  switch (outcome.status) {
    case 'confirmed': {
      const {progress} = outcome;
      const {reference} = progress;
      const confirmed: RightsRequest = {...request, reference, delivery: 'confirmed', progress, checkedAt: Date.now()};
      await update({request: confirmed});
      return confirmed;
    }
    case 'rejected': {
      await remove(request.id);
      const {id, kind, scope, role, child, email, details} = body ?? ({} as Partial<RequestBody>);
      await set(draftKey, {id, kind, scope, role, child, email, details}, use).catch(() => {});
      tell();
      return {...request, delivery: 'rejected', fault: outcome.fault};
    }
    default: {
      const wait = Math.max(outcome.seconds * 1000, Math.min(500 * 4 ** tries, longest) * (0.5 + Math.random()));
      const delivery = outcome.status === 'failed' ? request.delivery : 'unconfirmed';
      const next: RightsRequest = {...request, delivery};
      await update({request: next, ...(body && {body}), tries: tries + 1, after: Date.now() + wait});
      return next;
    }
  }
}

/** One page at a time sends one request, where the browser can say so; elsewhere the server takes it once all the same. */
async function sendOnce(id: string, url: string, isUrgent: boolean): Promise<Kept | undefined> {
  const act = async (): Promise<Kept | undefined> => {
    const kept = (await readAll()).find(({request}) => request.id === id);
    if (!kept?.body || (!isUrgent && (kept.after ?? 0) > Date.now())) return kept;
    const request = await settle(kept, await sendRequest(kept.body, url));
    return (await readAll()).find((one) => one.request.id === id) ?? {request};
  };
  return navigator.locks ? navigator.locks.request(`ithn-request ${id}`, act) : act();
}

const underWay = new Map<string, Promise<RightsRequest | undefined>>();

/** Sends until the site has it, ever more seldom; goes on at the next visit where this page ends first. */
function deliver(id: string, url: string): Promise<RightsRequest | undefined> {
  const running = underWay.get(id);
  if (running) return running;
  let first: (request: RightsRequest | undefined) => void = () => {};
  const answered = new Promise<RightsRequest | undefined>((resolve) => (first = resolve));
  const run = async (): Promise<void> => {
    for (let isUrgent = true; ; isUrgent = false) {
      const kept = await sendOnce(id, url, isUrgent);
      first(kept?.request);
      if (!kept?.body) return;
      if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, {once: true}));
      else await new Promise((resolve) => setTimeout(resolve, Math.max(200, (kept.after ?? 0) - Date.now())));
    }
  };
  underWay.set(id, answered);
  void run()
    .catch(() => first(undefined))
    .finally(() => underWay.delete(id));
  return answered;
}

/** Sends what waits from before. */
export async function resume({settings}: Consent): Promise<void> {
  const {endpoint} = settings.rights ?? {};
  if (!endpoint) return;
  const url = readEndpoint(endpoint);
  for (const {request, body} of await readAll()) if (body) void deliver(request.id, url);
}

/**
 * A last try for what waits, before everything here is erased. Gives what no site has confirmed: that is about to be lost,
 * and whoever erases it must say so.
 */
export async function sendLast({settings}: Consent): Promise<RightsRequest[]> {
  const {endpoint} = settings.rights ?? {};
  const waiting = (await readAll()).filter(({body}) => body);
  if (endpoint && waiting.length) {
    const url = readEndpoint(endpoint);
    const tries = Promise.all(waiting.map(({request}) => sendOnce(request.id, url, true)));
    await Promise.race([tries, new Promise((resolve) => setTimeout(resolve, atLast))]);
  }
  const confirmed = new Set((await readAll()).flatMap(({request}) => (request.progress ? [request.id] : [])));
  inMemory.clear();
  return waiting.map(({request}) => request).filter(({id}) => !confirmed.has(id));
}

const asking = new Map<string, Promise<RightsRequest>>();

/** Asks for what the draft says, once however often it is called; settles when the site has answered, or soon. */
export function ask(consent: Consent, draft: RightsRequestDraft): Promise<RightsRequest> {
  const faults = findRequestFaults(draft);
  if (faults[0])
    return Promise.reject(
      new ConsentError('config', `a request's ${faults.map(({field, reason}) => `${field} is ${reason}`).join(', ')}.`),
    );
  const id = draft.id ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  const running = asking.get(id);
  if (running) return running;
  const asked = askOnce(consent, draft, id).finally(() => asking.delete(id));
  asking.set(id, asked);
  return asked;
}

async function askOnce({settings}: Consent, draft: RightsRequestDraft, id: string): Promise<RightsRequest> {
  const now = Date.now();
  const locale = readLocale(settings);
  const body = toRequestBody(draft, {id, locale, createdAt: localTime(now, -new Date(now).getTimezoneOffset())});
  const request = {id, reference: referenceOf(id), kind: draft.kind, createdAt: now};
  const known = (await readAll()).find((one) => one.request.id === id);
  if (known && !known.body) return known.request;
  if (!known && !emit(document, 'ithn-request', {draft: body, reference: request.reference})) {
    await add({request: {...request, delivery: 'page'}});
    tell();
    return {...request, delivery: 'page'};
  }
  const endpoint = settings.rights?.endpoint;
  if (!endpoint) {
    const {email} = settings.site ?? {};
    return {
      ...request,
      delivery: 'mail',
      ...(email && {mailUrl: mailTo(email, `${draft.kind} ${request.reference}`, JSON.stringify(body, null, 2))}),
    };
  }
  const url = readEndpoint(endpoint);
  await add({request: {...request, delivery: 'waiting'}, body});
  tell();
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, soon));
  return (await Promise.race([deliver(id, url), late])) ?? {...request, delivery: 'waiting'};
}

/** What this browser knows of the requests made here. */
export const openRequests = ({settings}: Consent): RequestBook => {
  const list = async (): Promise<RightsRequest[]> => (await readAll()).map(({request}) => request);
  return {
    list,
    async refresh() {
      const {endpoint} = settings.rights ?? {};
      await Promise.all(
        (await readAll()).map(async ({request, body}) => {
          if (body && endpoint) await sendOnce(request.id, readEndpoint(endpoint), true);
          const {progress: known} = request;
          if (!known || isClosed(known.status)) return;
          const progress = await askProgress(known);
          if (progress) await update({request: {...request, progress, checkedAt: Date.now()}});
        }),
      );
      return list();
    },
    async forget(id) {
      await remove(id);
      tell();
    },
    unfinished: () => get<UnfinishedRequest>(draftKey, look).catch(() => undefined),
    keepUnfinished: (draft) =>
      draft ? set(draftKey, draft, use) : look('readwrite', (store) => promisifyRequest(store.delete(draftKey))),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
};
