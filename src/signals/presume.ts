// What is on without an answer: every optional category if the site's server knows that the visitor's law is opt-out, or
// those whose law exempts them from consent in the visitor's region.
import {deny} from '../consent/deny.ts';
import type {Host} from '../consent/host.ts';
import type {ObjectionDesk} from '../consent/people.ts';
import type {Settings} from '../consent/settings.ts';
import {denyByGpc} from '../model/deny-by-gpc.ts';
import {denyObjected, objectable, unobjected} from '../model/objectable.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import {isRestricted, type Refused, type Restriction} from '../model/restriction.ts';
import type {ConsentState} from '../model/state.ts';
import {openObjectionDesk} from './open-objection-desk.ts';
import {reportUntold} from './report-untold.ts';

/** What may be known of a visitor who seems unasked. */
export interface EarlierAnswers {
  /** Whether something is stored that may be an objection but cannot be read. */
  readonly isAnswerLost: () => Promise<boolean>;
  /** What the visitor refused before this library asked; undefined: nobody has asked before. */
  readonly readRefused?: (() => Promise<Refused>) | undefined;
}

/**
 * Once a choice has been made, only it counts, and Global Privacy Control is a no from the start. None of this is stored or
 * recorded, because it is not consent. What runs until somebody objects waits for the visitor to be told so.
 */
export function presume(host: Host, {isAnswerLost, readRefused}: EarlierAnswers): () => void {
  const {consent} = host;
  let isReady = false;
  let isLost = false;
  let refused: Refused = {categories: [], services: []};
  /** What the visitor has been told of: in their last answer, which was a yes to it, or since. */
  const told = new Set<string>();
  let lifts: (() => void)[] = [];
  const lift = (): void => {
    for (const undo of lifts.splice(0)) undo();
  };
  const isOpen = (): boolean => isReady && consent.status().configuration === 'right';
  /** What may run until somebody objects, once the visitor knows. */
  const lawful = (state: ConsentState): string[] =>
    isLost && state.status === 'unasked' ? [] : unrefused(state, unobjected(state, consent.settings));
  /** A no from before is in force until the visitor answers here; it keeps nobody from answering yes. */
  const unrefused = ({status}: ConsentState, ids: readonly string[]): string[] =>
    ids.filter((id) => status !== 'unasked' || !refused.categories.includes(id));
  const follow = (state: ConsentState, isQuiet: boolean): void => {
    lift();
    if (!isOpen()) {
      host.restrict({presumed: [], objectable: []}, true);
      return;
    }
    const {settings} = consent;
    if (state.status === 'decided') {
      told.clear();
      for (const id of objectable(settings)) if (state.decision.choices.categories[id] === true) told.add(id);
    }
    const byObjection = lawful(state).filter((id) => told.has(id));
    const presumed = [...new Set([...unrefused(state, byOptOut(state, settings)), ...byObjection])];
    const closed = [
      closedByGpc(state, settings),
      denyObjected(state, settings),
      refusedBefore(state, refused.services),
    ].filter((one) => one !== undefined);
    lifts = closed.map((restriction) => deny(host, restriction, {isQuiet: true}));
    const isNews = presumed.length > 0 || desk.waiting.length > 0;
    host.restrict({presumed, objectable: objectable(settings)}, isQuiet || !isNews);
  };
  const desk: ObjectionDesk = {
    get waiting() {
      if (!isOpen()) return [];
      return lawful(consent.state).filter((id) => !consent.granted(id) && !isRestricted(id, consent));
    },
    told(ids) {
      const known = desk.waiting.filter((id) => ids.includes(id));
      for (const id of known) told.add(id);
      if (known.length) follow(consent.state, false);
    },
  };
  // First, so that for other listeners only the choice counts.
  const unsubscribe = consent.subscribe((state) => follow(state, true), true);
  const closeDesk = openObjectionDesk(consent, desk);
  let isOver = false;
  let stopReport = (): void => {};
  // The book of record may hold a no: until it was read, and the configuration found right, all is shut.
  void consent.ready.then(async () => {
    if (consent.state.status === 'unasked' && objectable(consent.settings).length)
      isLost = await isAnswerLost().catch(() => true);
    if (consent.state.status === 'unasked' && readRefused)
      refused = await readRefused().catch(() => ({
        categories: consent.settings.categories.map(({id}) => id),
        services: [],
      }));
    isReady = !isOver;
    if (isOver) return;
    follow(consent.state, false);
    stopReport = reportUntold(desk);
  });
  return () => {
    isOver = true;
    unsubscribe();
    closeDesk();
    stopReport();
    lift();
    host.restrict({presumed: [], objectable: []});
  };
}

const refusedBefore = ({status}: ConsentState, ids: readonly string[]): Restriction | undefined =>
  status === 'unasked' && ids.length ? {by: 'visitor', ids, why: 'refused before this site asked'} : undefined;

const isOptOut = ({status}: ConsentState, {signals}: Settings): boolean =>
  status === 'unasked' && signals?.mode === 'opt-out';

function byOptOut(state: ConsentState, settings: Settings): string[] {
  if (!isOptOut(state, settings)) return [];
  const {categories, gpc} = settings;
  const refused = gpc === true ? refusedByGpc(settings) : [];
  const isRefused = ({id, basis}: (typeof categories)[number]): boolean =>
    refused.includes(id) || (gpc === true && basis === 'objection');
  return categories.filter((category) => !category.required && !isRefused(category)).map(({id}) => id);
}

/** Only services: a category that is denied could not be allowed by name either. */
function closedByGpc(state: ConsentState, settings: Settings): Restriction | undefined {
  if (!isOptOut(state, settings) || settings.gpc !== true) return undefined;
  const ids = refusedByGpc(settings).filter((id) => settings.services.some((service) => service.id === id));
  return ids.length ? denyByGpc(settings, ids) : undefined;
}
