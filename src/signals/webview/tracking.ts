// The visitor's no in the system's own prompt (App Tracking Transparency). It can only deny; a yes of the system is
// nobody's consent.
import type {Consent} from '../../consent/consent.ts';
import type {Settings} from '../../consent/settings.ts';
import type {ConsentState} from '../../model/state.ts';
import {refusedByGpc} from '../../model/refused-by-gpc.ts';
import {grantedOf, recordWithout} from '../record-without.ts';
import {createGuard, type Guard} from './complain.ts';

const builtIn = ['session', 'persistent', 'beacon', 'advertising'];

/** What is denied unless the app says more: as for Global Privacy Control; nobody but the site knows its own names. */
function deniedUnnamed(settings: Settings): string[] {
  const {categories} = settings;
  const isRenamed = !categories.some(({id}) => id === 'advertising');
  const own = categories.filter(({id, required}) => isRenamed && !required && !builtIn.includes(id));
  return [...refusedByGpc(settings), ...own.map(({id}) => id)];
}

/**
 * Denies tracking. Advertising, and what sells or shares, always goes with it; `named` are the site's own names for it.
 * Throws, having denied, where they are no names of this site.
 * @param isToLast Whether a yes that is kept loses these parts, so that the next page need not be told again.
 */
function denyTracking(consent: Consent, named: unknown, isToLast: boolean): void {
  const {settings} = consent;
  const known = [...settings.categories, ...settings.services].map(({id}) => id);
  const list: unknown[] | undefined = Array.isArray(named) ? named : undefined;
  const unknown = list?.filter((id) => !known.includes(id as string)) ?? [];
  const isRight = list ? list.length > 0 && unknown.length === 0 : named === true || named === undefined;
  const own = known.filter((id) => list?.includes(id));
  const denied: string[] = [];
  const follow = (state: ConsentState): void => {
    // Presets are in their places only when the configuration has been checked.
    denied.splice(0, Infinity, ...own, ...(isRight && list ? refusedByGpc(settings) : deniedUnnamed(settings)));
    const lost = isToLast && state.status === 'decided' ? grantedOf(state, denied) : [];
    if (state.status !== 'decided' || lost.length === 0) return;
    queueMicrotask(() => {
      // Somebody was faster: then this was told of that, too.
      if (consent.state === state) recordWithout(consent, state, lost, 'native').catch(console.error);
    });
  };
  consent.subscribe(follow, true); // before the gate hears of a yes
  follow(consent.state);
  consent.withhold(denied);
  if (isRight) return;
  const wanted = `the ids of categories or services of this site (${known.join(', ')})`;
  throw new Error(
    `what tracking is denied for must be ${wanted}; advertising is denied (received ${JSON.stringify(unknown.length ? unknown : named)})`,
  );
}

/** The message, while the page is open. It may come again and again; the page's record then says no, too. */
export const hearTrackingDenied = (consent: Consent, categories?: readonly string[]): void =>
  denyTracking(consent, categories, true);

/**
 * What the app handed over. Until now everything that is optional was withheld (compose.ts): from here on it is only what
 * the site's configuration, or the app, calls tracking. The app hands it over again, so that nothing is recorded.
 */
export function takeTrackingDenied(consent: Consent, guard: Guard = createGuard()): void {
  const wanted = window.ithnNative?.trackingDenied;
  if (!wanted) return;
  const {withheld, categories} = consent.settings;
  const all = categories.map(({id}) => id).join();
  const meanwhile = [...withheld].find((ids) => ids.join() === all);
  guard('what is handed over of tracking is not understood', () => {
    // One goes as the other comes, and only then is anybody told.
    if (meanwhile) withheld.delete(meanwhile);
    denyTracking(consent, wanted, false);
  });
}
