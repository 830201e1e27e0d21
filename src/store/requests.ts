// The visitor's requests about their data: each is kept until the site has confirmed it, and sent until then.
import {openChannel} from '../consent/channel.ts';
import {promisifyRequest} from 'idb-keyval';
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
import {newId} from './new-id.ts';
import {askProgress, readEndpoint, sendRequest, type SendOutcome} from './send-request.ts';
import {
  claimUnfinished,
  deleteUnfinished,
  discardUnfinished,
  keepUnfinished,
  putUnfinished,
  readUnfinished,
} from './unfinished.ts';

/** A request as it is kept: what was written goes as soon as the site has it. */
interface Kept {
  readonly request: RightsRequest;
  readonly body?: RequestBody;
  readonly tries?: number;
  /** Milliseconds; when the next try is due. */
  readonly after?: number;
  /** Milliseconds; until when the server wants to be left alone, whoever asks. */
  readonly notBefore?: number;
  /** What was written, as a hash that says no word of it: the same again is this request, other words are another. */
  readonly mark?: string;
}

/** It is still to be sent; what the server will not have is kept too, but only for whoever wrote it. */
const waits = (kept: Kept | undefined): kept is Kept & {readonly body: RequestBody} =>
  !!kept?.body && kept.request.delivery !== 'rejected';

/** The id is random and in it, so that two requests with the same words cannot be told to have them. */
const markOf = ({id, kind, scope, role, child, email, details}: RequestBody): string =>
  referenceOf(JSON.stringify([id, kind, scope, role, child, email, details]));

/** Other words under the same id: another page had the same draft and went on with it. */
const isOther = (known: Kept, mark: string | undefined): boolean =>
  !!known.mark && !!mark && known.mark !== mark && known.request.delivery !== 'rejected';

const use = createUseStore('ithn');
const look = createUseStore('ithn', null); // reading makes no database
const keyOf = (id: string): string => `request ${id}`;
const range = (): IDBKeyRange => IDBKeyRange.bound('request ', 'request!');
const longest = 36e5; // milliseconds between two tries
const soon = 10_000; // milliseconds that whoever asks is kept waiting
const atLast = 5000; // the same for whoever erases everything

const channel = openChannel('ithn-requests');
const watchers = new Set<() => void>();
channel?.addEventListener('message', () => watchers.forEach((changed) => changed()));
const tell = (): void => {
  channel?.postMessage(0);
  for (const changed of [...watchers]) changed();
};

/** What cannot be kept, in a browser without storage, is sent all the same while the page lasts. */
const inMemory = new Map<string, Kept>();

/** What has become of those that can be read and not written any more: without it each try would be the first. */
const unwritten = new Map<string, Kept>();

async function readAll(): Promise<Kept[]> {
  const found: Kept[] | undefined = await look('readonly', (store) =>
    promisifyRequest<Kept[]>(store.getAll(range())),
  ).catch(() => undefined);
  const newest = (one: Kept): Kept => (one.body ? unwritten.get(one.request.id) : undefined) ?? one; // one that has arrived, has
  const all = new Map([...(found ?? []).map((one) => [one.request.id, newest(one)] as const), ...inMemory]);
  return [...all.values()].sort((one, other) => other.request.createdAt - one.request.createdAt);
}

/** Writes over what is there, but nothing that was forgotten meanwhile. */
async function update(kept: Kept): Promise<void> {
  const {id} = kept.request;
  if (inMemory.has(id)) inMemory.set(id, kept);
  unwritten.delete(id);
  await look('readwrite', async (store) => {
    if (!(await read<Kept>(store, keyOf(id)))) return;
    store.put(kept, keyOf(id));
    await promisifyRequest(store.transaction);
  }).catch(() => unwritten.set(id, kept));
  tell();
}

/**
 * Keeps a new request and drops the draft it was made of, both or neither. Gives what is there where it is not new; with
 * other words it is another request, with an id of its own.
 */
async function add(kept: Kept): Promise<Kept> {
  const {id} = kept.request;
  const decide = (known: Kept | undefined): {readonly kept: Kept; readonly isNew: boolean} => {
    if (!known || known.request.delivery === 'rejected') return {kept, isNew: true};
    return isOther(known, kept.mark) ? {kept: renew(kept), isNew: true} : {kept: known, isNew: false};
  };
  try {
    return await use('readwrite', async (store) => {
      const decided = decide(await read<Kept>(store, keyOf(id)));
      if (decided.isNew) store.put(decided.kept, keyOf(decided.kept.request.id));
      deleteUnfinished(store, id);
      await promisifyRequest(store.transaction);
      unwritten.delete(id);
      return decided.kept;
    });
  } catch {
    const decided = decide(inMemory.get(id));
    if (decided.isNew) inMemory.set(decided.kept.request.id, decided.kept);
    return decided.kept;
  }
}

/** The same words under a new id. */
function renew({request, body, ...rest}: Kept): Kept {
  const id = newId();
  const renewed = {...request, id, reference: referenceOf(id)};
  return body
    ? {...rest, request: renewed, body: {...body, id}, mark: markOf({...body, id})}
    : {...rest, request: renewed};
}

async function remove(id: string): Promise<void> {
  inMemory.delete(id);
  unwritten.delete(id);
  await look('readwrite', (store) => {
    store.delete(keyOf(id));
    return promisifyRequest(store.transaction);
  }).catch(() => {});
}

/** Makes a draft of what the server would not have, at once and in one: it is never nowhere. */
async function reopen(id: string): Promise<UnfinishedRequest | undefined> {
  const draftOf = (kept: Kept | undefined): UnfinishedRequest | undefined => {
    if (kept?.request.delivery !== 'rejected' || !kept.body) return undefined;
    const {kind, scope, role, child, email, details} = kept.body;
    const isTaken = kept.request.fault?.startsWith('409'); // its id is another's
    const words = {kind, scope, role, child, email, details};
    const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
    return {...said, id: isTaken ? newId() : id};
  };
  const inPage = draftOf(inMemory.get(id));
  inMemory.delete(id);
  const draft: UnfinishedRequest | undefined = await look('readwrite', async (store) => {
    const found = draftOf(unwritten.get(id) ?? (await read<Kept>(store, keyOf(id))));
    if (!found) return undefined;
    store.delete(keyOf(id));
    putUnfinished(store, found);
    await promisifyRequest(store.transaction);
    unwritten.delete(id);
    return found;
  }).catch(() => draftOf(unwritten.get(id)));
  tell();
  return draft ?? inPage;
}

async function isSent(draft: UnfinishedRequest): Promise<boolean> {
  const {id} = draft;
  const known = (await readAll()).find(({request}) => request.id === id);
  if (!known?.mark || known.request.delivery === 'rejected' || findRequestFaults(draft).length) return false;
  return known.mark === markOf(toRequestBody(draft as RightsRequestDraft, {id, locale: '', createdAt: ''}));
}

/** What a try leaves behind. What the server will not have stays as that: nothing that was written is lost. */
async function settle(kept: Kept, outcome: SendOutcome): Promise<RightsRequest> {
  const {request, body, mark, tries = 0} = kept;
  const signed = mark === undefined ? {} : {mark};
  switch (outcome.status) {
    case 'confirmed': {
      const {progress} = outcome;
      const {reference} = progress;
      const confirmed: RightsRequest = {...request, reference, delivery: 'confirmed', progress, checkedAt: Date.now()};
      await update({request: confirmed, ...signed});
      return confirmed;
    }
    case 'rejected': {
      const rejected: RightsRequest = {...request, delivery: 'rejected', fault: outcome.fault};
      await update({request: rejected, ...(body && {body}), ...signed});
      return rejected;
    }
    default: {
      const now = Date.now();
      const asked = outcome.seconds * 1000;
      const wait = Math.max(asked, Math.min(500 * 4 ** tries, longest) * (0.5 + Math.random()));
      const delivery = outcome.status === 'failed' ? request.delivery : 'unconfirmed';
      const next: RightsRequest = {...request, delivery};
      const later = {tries: tries + 1, after: now + wait, ...(asked && {notBefore: now + asked})};
      await update({request: next, ...(body && {body}), ...later, ...signed});
      return next;
    }
  }
}

/** Whether a moment is still to come; one that a clock set back has put far ahead is not waited for. */
const isAhead = (moment = 0): boolean => moment > Date.now() && moment < Date.now() + longest * 2;

/** One page at a time sends one request, where the browser can say so; elsewhere the server takes it once all the same. */
async function sendOnce(id: string, url: string, isUrgent: boolean): Promise<Kept | undefined> {
  const act = async (): Promise<Kept | undefined> => {
    const kept = (await readAll()).find(({request}) => request.id === id);
    if (!waits(kept) || isAhead(isUrgent ? kept.notBefore : kept.after)) return kept;
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
      if (!waits(kept)) return;
      if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, {once: true}));
      else
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(Math.max(200, (kept.after ?? 0) - Date.now()), longest * 2)),
        );
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
  for (const kept of await readAll()) if (waits(kept)) void deliver(kept.request.id, url);
}

/**
 * A last try for what waits, before everything here is erased. Gives what no site has confirmed: that is about to be lost,
 * and whoever erases it must say so.
 */
export async function sendLast({settings}: Consent): Promise<RightsRequest[]> {
  const {endpoint} = settings.rights ?? {};
  const lost = (await readAll()).filter(({body}) => body);
  const waiting = lost.filter(waits);
  if (endpoint && waiting.length) {
    const url = readEndpoint(endpoint);
    const tries = Promise.all(waiting.map(({request}) => sendOnce(request.id, url, true)));
    await Promise.race([tries, new Promise((resolve) => setTimeout(resolve, atLast))]);
  }
  const confirmed = new Set((await readAll()).flatMap(({request}) => (request.progress ? [request.id] : [])));
  inMemory.clear();
  unwritten.clear();
  return lost.map(({request}) => request).filter(({id}) => !confirmed.has(id));
}

const asking = new Map<string, Promise<RightsRequest>>();

/** Asks for what the draft says, once however often it is called; settles when the site has answered, or soon. */
export function ask(consent: Consent, draft: RightsRequestDraft): Promise<RightsRequest> {
  const faults = findRequestFaults(draft);
  if (faults[0])
    return Promise.reject(
      new ConsentError('config', `a request's ${faults.map(({field, reason}) => `${field} is ${reason}`).join(', ')}.`),
    );
  const id = draft.id ?? newId();
  const key = JSON.stringify({...draft, id});
  const running = asking.get(key);
  if (running) return running;
  const asked = askOnce(consent, draft, id).finally(() => asking.delete(key));
  asking.set(key, asked);
  return asked;
}

async function askOnce(consent: Consent, draft: RightsRequestDraft, id: string): Promise<RightsRequest> {
  const {settings} = consent;
  const now = Date.now();
  const locale = readLocale(settings);
  const body = toRequestBody(draft, {id, locale, createdAt: localTime(now, -new Date(now).getTimezoneOffset())});
  const mark = markOf(body);
  const request = {id, reference: referenceOf(id), kind: draft.kind, createdAt: now};
  const known = (await readAll()).find((one) => one.request.id === id);
  if (known && isOther(known, mark)) return askOnce(consent, draft, newId());
  if (known && !known.body) return known.request;
  if (!known && !emit(document, 'ithn-request', {draft: body, reference: request.reference})) {
    await add({request: {...request, delivery: 'page'}, mark});
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
  const kept = await add({request: {...request, delivery: 'waiting'}, body, mark});
  tell();
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, soon));
  return (await Promise.race([deliver(kept.request.id, url), late])) ?? kept.request;
}

/** What this browser knows of the requests made here. */
export const openRequests = ({settings}: Consent): RequestBook => {
  const list = async (): Promise<RightsRequest[]> => (await readAll()).map(({request}) => request);
  return {
    list,
    async refresh() {
      const {endpoint} = settings.rights ?? {};
      await Promise.all(
        (await readAll()).map(async (kept) => {
          const {request, notBefore, mark} = kept;
          const signed = mark === undefined ? {} : {mark};
          if (waits(kept) && endpoint) await sendOnce(request.id, readEndpoint(endpoint), true);
          const {progress: known} = request;
          if (!known || isClosed(known.status) || isAhead(notBefore)) return;
          const {progress, seconds} = await askProgress(known);
          if (progress) await update({...signed, request: {...request, progress, checkedAt: Date.now()}});
          else if (seconds) await update({...signed, request, notBefore: Date.now() + seconds * 1000});
        }),
      );
      return list();
    },
    async forget(id) {
      await remove(id);
      tell();
    },
    reopen,
    unfinished: readUnfinished,
    keepUnfinished,
    claimUnfinished,
    discardUnfinished,
    isSent,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
};
