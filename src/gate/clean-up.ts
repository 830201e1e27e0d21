import type {Consent} from '../consent/consent.ts';
import type {Attempt} from '../consent/reporter.ts';
import {meeting} from '../consent/meeting.ts';
import {ConsentError} from '../model/errors.ts';
import {isServiceGranted} from '../model/granted.ts';
import type {Service} from '../model/service.ts';
import type {ConsentState} from '../model/state.ts';
import {declaredNames, matchesName, type StoreKind} from '../model/stored-items.ts';
import {cookieNames, removeCookie} from './clean-cookies.ts';
import {silence} from './guard/silence.ts';
import {reloadOnce} from './reload-once.ts';

/** When to check again: a running tracker writes back what was removed. */
const lookAgainAfterMs = [1000, 5000];

/** How long the clean-up waits for a database. */
const databaseTimeoutMs = 1500;

/** Databases whose deletion waits for a connection to close: further calls queue behind it without any event. */
const blocked = new Set<string>();

/**
 * Empties a database, then deletes it. The tracker's own open connection blocks the deletion: most browsers complete
 * it when the page is left, but WebKit drops it, and then at least the database is empty.
 */
const removeDatabase = (name: string): unknown =>
  blocked.has(name) ||
  new Promise((resolve) => {
    // Another page of the site may be deleting it: calls then queue behind that one without any event.
    const timer = setTimeout(() => resolve(blocked.add(name)), databaseTimeoutMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve(blocked.delete(name));
    };
    const opening = indexedDB.open(name);
    const remove = (): void => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = done;
      request.onblocked = () => {
        clearTimeout(timer);
        resolve(blocked.add(name));
      };
    };
    opening.onerror = remove;
    opening.onsuccess = () => {
      const {result: database} = opening;
      const stores = [...database.objectStoreNames];
      if (stores.length) {
        const transaction = database.transaction(stores, 'readwrite');
        for (const store of stores) transaction.objectStore(store).clear();
        transaction.oncomplete = transaction.onabort = remove;
      } else remove();
      database.close(); // when pending transactions are done
    };
  });

/** What a page can list and remove of each kind. */
const shelves: Readonly<Record<StoreKind, {list(): string[] | Promise<string[]>; remove(name: string): unknown}>> = {
  cookie: {list: cookieNames, remove: (name) => removeCookie(name)},
  local: {list: () => Object.keys(localStorage), remove: (name) => localStorage.removeItem(name)},
  session: {list: () => Object.keys(sessionStorage), remove: (name) => sessionStorage.removeItem(name)},
  indexeddb: {
    // Firefox before 126 cannot list them
    list: async () => ((await indexedDB.databases?.()) ?? []).map(({name}) => name ?? ''),
    remove: removeDatabase,
  },
  cache: {list: async () => (await globalThis.caches?.keys()) ?? [], remove: (name) => caches.delete(name)},
};

/** Belongs to this library, even if a pattern matches it. */
const isOurs = (name: string, {settings}: Consent): boolean =>
  /^(__Host-)?ithn$/.test(name) || name === settings.storage.cookie;

/** Removes the services' items of one kind, unless a granted service also declares them; returns what it found. */
async function clean(kind: StoreKind, services: readonly Service[], consent: Consent): Promise<string[]> {
  const shelf = shelves[kind];
  const kept = declaredNames(
    consent.settings.services.filter(({id}) => consent.grantedService(id)),
    kind,
  );
  const declared = declaredNames(services, kind);
  if (!declared.length) return [];
  const found = (await shelf.list()).filter(
    (name) =>
      !isOurs(name, consent) &&
      declared.some((pattern) => matchesName(pattern, name)) &&
      !kept.some((pattern) => matchesName(pattern, name)),
  );
  for (const name of found) await shelf.remove(name);
  return found.map((name) => `${name} (${kind})`);
}

/** As if the yes had come when things began to run: some may have run before anybody was asked. */
function asBegun(previous: ConsentState): ConsentState {
  const {runningSince = Infinity} = meeting();
  if (previous.status !== 'decided') return previous;
  const {decision} = previous;
  const decidedAt = Math.min(decision.decidedAt, performance.timeOrigin + runningSince);
  return {...previous, decision: {...decision, decidedAt}};
}

let isSilenced = false;

/**
 * After a withdrawal: silences running code; removes the declared items of denied services immediately, a little
 * later and when the page is left; reports what could not be removed; and reloads the page if the site wants that.
 */
export async function cleanUp(consent: Consent, previous: ConsentState, attempt: Attempt): Promise<void> {
  const {services, categories, gate} = consent.settings;
  const isShut = ({id}: Service): boolean => !consent.grantedService(id);
  const shut = services.filter(
    (service) =>
      isServiceGranted(service.id, previous, {...consent.settings, restrictions: consent.restrictions}) &&
      isShut(service),
  );
  const isWithdrawal =
    shut.length > 0 ||
    categories.some(
      ({id}) => previous.status === 'decided' && previous.decision.choices.categories[id] && !consent.granted(id),
    );
  const {state, settings} = consent;
  // It expired while the page was open: no other code would ask again before the next page.
  if (state.status === 'lapsed' && state.reason === 'expired' && settings.ui !== 'none') consent.show('banner');
  if (!isWithdrawal) return;
  // First of all, because some trackers send buffered data when they learn of a no.
  if (!isSilenced && gate.onWithdraw !== 'reload' && gate.network !== 'block') {
    isSilenced = true;
    const undo = attempt('markup', () => silence(consent, asBegun(previous)));
    meeting().host?.onStop(() => {
      undo?.();
      isSilenced = false;
    });
  }

  const kinds = Object.keys(shelves) as StoreKind[];
  /** Items of services granted again meanwhile are kept. */
  const pass = async (): Promise<string[]> => {
    const found = await Promise.all(
      kinds.map((kind) => clean(kind, shut.filter(isShut), consent).catch(() => [])), // a refused store holds nothing
    );
    return found.flat();
  };
  // Registered last and so called last, after others have written on leaving.
  addEventListener('pagehide', () => void pass());
  await pass();
  if (gate.onWithdraw === 'reload') {
    if (state.status === 'decided') reloadOnce(state.decision.id);
    return;
  }
  for (let index = 0; index < lookAgainAfterMs.length; index++) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainAfterMs[index]));
    const left = await pass(); // found again: written back, or out of a page's reach
    if (index < lookAgainAfterMs.length - 1) continue;
    meeting().leftovers = left;
    if (left.length)
      attempt('leftover', () => {
        throw new ConsentError('leftover', `could not be removed: ${left.join(', ')}`);
      });
  }
}
