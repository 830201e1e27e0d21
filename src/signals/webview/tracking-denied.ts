// Tracking denied in the system's prompt (App Tracking Transparency). It can only deny; permission from the system is
// not consent.
import {deny} from '../../consent/deny.ts';
import type {Host} from '../../consent/host.ts';
import type {Settings} from '../../consent/settings.ts';
import type {Restriction} from '../../model/restriction.ts';
import type {ConsentState} from '../../model/state.ts';
import {refusedByGpc} from '../../model/refused-by-gpc.ts';
import {grantedOf, recordWithout} from '../record-without.ts';
import {createAppAttempt, type AppAttempt} from './app-attempt.ts';

const builtIn = ['session', 'persistent', 'beacon', 'advertising'];

/** What is denied unless the app names more: the same as for Global Privacy Control. */
function deniedUnnamed(settings: Settings): string[] {
  const {categories} = settings;
  const isRenamed = !categories.some(({id}) => id === 'advertising');
  const own = categories.filter(({id, required}) => isRenamed && !required && !builtIn.includes(id));
  return [...refusedByGpc(settings), ...own.map(({id}) => id)];
}

interface DenyTrackingOptions {
  /** What the app named, not yet validated. */
  readonly named: unknown;
  /** Whether to remove these parts from a stored yes, so that the next page need not be told again. */
  readonly isRecorded: boolean;
  /** What was denied until the app's value was parsed. */
  readonly replaces?: Restriction | undefined;
}

/**
 * Denies tracking. This always includes advertising and services that sell or share; `named` are the site's own ids
 * for it. Throws, after denying, if these are not ids of this site.
 */
function denyTracking(host: Host, {named, isRecorded, replaces}: DenyTrackingOptions): void {
  const {consent} = host;
  const known = [...consent.settings.categories, ...consent.settings.services].map(({id}) => id);
  const list: unknown[] | undefined = Array.isArray(named) ? named : undefined;
  const unknown = list?.filter((id) => !known.includes(id as string)) ?? [];
  const isRight = list ? list.length > 0 && unknown.length === 0 : named === true || named === undefined;
  const own = known.filter((id) => list?.includes(id));
  // Read each time, because presets are expanded only when the configuration has been checked.
  const readDenied = (): string[] => [
    ...own,
    ...(isRight && list ? refusedByGpc(consent.settings) : deniedUnnamed(consent.settings)),
  ];
  const recordLoss = (state: ConsentState): void => {
    const lost = isRecorded && state.status === 'decided' ? grantedOf(state, readDenied()) : [];
    if (state.status !== 'decided' || lost.length === 0) return;
    queueMicrotask(() => {
      // Another decision was made meanwhile, and calls this again.
      if (consent.state === state) recordWithout(consent, state, lost, 'native').catch(console.error);
    });
  };
  consent.subscribe(recordLoss, true);
  recordLoss(consent.state);
  const why = 'the app reports that tracking was denied';
  deny(
    host,
    {
      by: 'app',
      get ids() {
        return readDenied();
      },
      why,
    },
    {replaces},
  );
  if (isRight) return;
  const wanted = `the ids of categories or services of this site (${known.join(', ')})`;
  throw new Error(
    `trackingDenied must list ${wanted}; advertising is denied (received ${JSON.stringify(unknown.length ? unknown : named)})`,
  );
}

/** Handles the message while the page is open. It may be sent repeatedly; the no is also recorded. */
export const hearTrackingDenied = (host: Host, categories?: readonly string[]): void =>
  denyTracking(host, {named: categories, isRecorded: true});

/**
 * Handles the value passed in before the load. Until now everything optional was denied (create-manager.ts); from
 * here on only what the site's configuration, or the app, counts as tracking. The app passes it in on every page, so
 * nothing is recorded.
 */
export function startTrackingDenied(host: Host, attempt: AppAttempt = createAppAttempt()): void {
  const named = window.ithnNative?.trackingDenied;
  if (!named) return;
  const replaces = host.consent.restrictions.denied.find(({by}) => by === 'app');
  attempt('the value of trackingDenied passed by the app is invalid', () =>
    denyTracking(host, {named, isRecorded: false, replaces}),
  );
}
