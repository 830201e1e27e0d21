import type {Consent} from '../consent/consent.ts';
import type {Attempt} from '../consent/reporter.ts';
import {meeting} from '../consent/shared.ts';
import {ConsentError} from '../model/errors.ts';
import {isServiceGranted} from '../model/granted.ts';
import type {Service} from '../model/service.ts';
import type {ConsentState} from '../model/state.ts';
import {declaredNames, matchesName, type StoreKind} from '../model/stored-items.ts';
import {cookieNames, removeCookie} from './clean-cookies.ts';
import {reloadOnce} from './reload-once.ts';

/** When to look again, in milliseconds: a tracker that still runs writes back what was removed. */
const again = [1000, 5000];

/** How long a database may keep the rest of the clean-up waiting, in milliseconds. */
const patience = 1500;

/** Databases whose removal waits for a connection to close: whatever else is asked of them waits behind it, unheard. */
const blocked = new Set<string>();

/**
 * Empties a database, then removes it. While a connection of the tracker's own is open the removal is blocked: most
 * browsers go on with it when the page goes, WebKit forgets it, and then at least nothing is in there.
 */
const removeDatabase = (name: string): unknown =>
  blocked.has(name) ||
  new Promise((resolve) => {
    // Another page of the site may be at it: what is asked then waits behind that one, unheard.
    const timer = setTimeout(() => resolve(blocked.add(name)), patience);
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
      database.close(); // when what was begun is done
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

/** What belongs to this library, whatever a pattern says. */
const isOurs = (name: string, {settings}: Consent): boolean => name === 'ithn' || name === settings.storage.cookie;

/** Removes what the services keep of one kind, unless a service still granted declares it too; tells what it found. */
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

/**
 * After a withdrawal: removes what the services that were shut have declared to keep, now, a little later and when the
 * page goes, says what could not be removed, and loads the page again where the site wants that.
 */
export async function cleanUp(consent: Consent, previous: ConsentState, attempt: Attempt): Promise<void> {
  const {services, categories, gate} = consent.settings;
  const isShut = ({id}: Service): boolean => !consent.grantedService(id);
  const shut = services.filter(
    (service) => isServiceGranted(service.id, previous, consent.settings) && isShut(service),
  );
  const isWithdrawal =
    shut.length > 0 ||
    categories.some(
      ({id}) => previous.status === 'decided' && previous.decision.choices.categories[id] && !consent.granted(id),
    );
  const {state, settings} = consent;
  // It ran out while the page was open: nobody else would ask again before the next page.
  if (state.status === 'lapsed' && state.reason === 'expired' && settings.ui !== 'none') consent.show('banner');
  if (!isWithdrawal) return;

  const kinds = Object.keys(shelves) as StoreKind[];
  /** What has been granted again meanwhile stays. */
  const pass = async (): Promise<string[]> => {
    const found = await Promise.all(
      kinds.map((kind) => clean(kind, shut.filter(isShut), consent).catch(() => [])), // a refused store holds nothing
    );
    return found.flat();
  };
  // The last to hear of it, because the last to ask: what others write on leaving is there by then.
  addEventListener('pagehide', () => void pass());
  await pass();
  if (gate.onWithdraw === 'reload') {
    if (state.status === 'decided') reloadOnce(state.decision.id);
    return;
  }
  for (const [index, delay] of again.entries()) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const left = await pass(); // what is found again: written back, or out of a page's reach
    if (index < again.length - 1) continue;
    meeting().leftovers = left;
    if (left.length)
      attempt('leftover', () => {
        throw new ConsentError('leftover', `could not be removed: ${left.join(', ')}`);
      });
  }
}
