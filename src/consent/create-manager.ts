import {answer} from '../model/choices.ts';
import {decisionTime} from '../model/decision-time.ts';
import type {Choices, Decision} from '../model/decision.ts';
import type {ConsentError} from '../model/errors.ts';
import {evaluate} from '../model/evaluate.ts';
import {fingerprint as fingerprintOf} from '../model/fingerprint.ts';
import {freeze} from '../model/freeze.ts';
import {isGranted, isServiceGranted} from '../model/granted.ts';
import {latest} from '../model/latest.ts';
import {areFlags, parseDecision} from '../model/parse-decision.ts';
import type {Restrictions} from '../model/restriction.ts';
import type {ConsentState} from '../model/state.ts';
import type {ConfigCheck} from './config-check.ts';
import type {Consent, ConsentListener, DecisionContext, View} from './consent.ts';
import {emit} from './events.ts';
import type {Host} from './host.ts';
import {isIncomplete} from './is-incomplete.ts';
import {isVisitorActing} from './is-visitor-acting.ts';
import {followCondition, whenGranted} from './manager/follow-condition.ts';
import {makeDecision} from './manager/make-decision.ts';
import {opensMore} from './manager/opens-more.ts';
import type {ManagerParts} from './manager/parts.ts';
import {meeting} from './meeting.ts';
import type {} from './native.ts';
import type {ReceiptDraft, Records} from './ports.ts';
import {createReporter} from './reporter.ts';

type Flags = Readonly<Record<string, boolean | undefined>>;

/** Runs the consent of one page: the only place where a decision is made, stored and announced. */
export function createManager(parts: ManagerParts): Host {
  const {mirror, book, tabs} = parts;
  let {settings} = parts;
  /** Of the configuration; a decision made under a different one waits for `verify`. */
  const fingerprint = fingerprintOf(JSON.stringify(settings));
  let restrictions: Restrictions = {
    // Tracking denied in the system's prompt: a file that loads later determines which categories that affects; until
    // then, all.
    denied: window.ithnNative?.trackingDenied ? [{by: 'app', ids: settings.categories.map(({id}) => id)}] : [],
    presumed: [],
  };
  const {report, attempt} = createReporter();
  let listeners: readonly ConsentListener[] = [];
  let isMirrored: boolean | undefined = true;
  let isBooked = true;
  let check: ConfigCheck = parts.check ? (isIncomplete(settings) ? 'incomplete' : 'unchecked') : 'right';
  let mistake: Error | undefined; // of the configuration
  let isStopped = false;
  let shown: View | undefined;

  /** What can be read synchronously: our own copy, and what the app around the page passed in. */
  const readMirror = (): Decision | undefined =>
    latest(
      attempt('storage', () => mirror?.read()),
      parseDecision(window.ithnNative?.decision),
    );
  /** @param config The fingerprint that the decision is now valid under. */
  const keepInMirror = (decision: Decision, config = fingerprint): void => {
    isMirrored = attempt('storage', () => (mirror?.write({...decision, config}), true));
  };
  const failBook = (error: unknown): void => {
    isBooked = false;
    report('storage', error);
  };
  const keepInBook = async (decision: Decision, draft?: ReceiptDraft): Promise<void> => {
    isBooked = false; // until it is stored there
    await book.record(decision, draft).then(() => (isBooked = true), failBook);
  };

  const judge = (decision: Decision | undefined): ConsentState => evaluate(decision, settings);
  /** Whether it counts yet: before the configuration is checked, only decisions made under exactly this one. */
  const isVouched = (decision: Decision | undefined): boolean =>
    check === 'right' || (check === 'unchecked' && decision?.config === fingerprint);

  const first = readMirror();
  let state = judge(isVouched(first) ? first : undefined);
  const current = (): Decision | undefined => (state.status === 'unasked' ? undefined : state.decision);

  const change = (next: ConsentState): void => {
    const previous = state;
    state = next;
    const hear = (listener: ConsentListener): boolean => {
      attempt('listener', () => listener(next, previous));
      return state === next;
    };
    // If a listener makes a new decision, everyone has been told about it by now.
    if (!listeners.every(hear)) return;
    if (next.status === 'decided' && shown === 'banner') consent.hide();
    emit('ithn-change', {state: next, previous});
  };
  /** Adopts a decision for this page. */
  const adopt = (decision: Decision | undefined): void => {
    const next = judge(decision);
    if (decision?.id !== current()?.id || next.status !== state.status) change(next);
  };

  /** The current state: a page may stay open longer than an answer lasts. */
  const present = (): ConsentState => {
    adopt(current());
    return state;
  };

  /** Reconciles page, mirror and book to the same decision. */
  const refresh = async (): Promise<void> => {
    const had = current();
    let mirrored = readMirror();
    if (isVouched(mirrored)) adopt(latest(had, mirrored));
    const found = parseDecision(await book.read().catch(failBook));
    mirrored = readMirror(); // another page may have decided meanwhile, and its choice must not be overwritten
    const best = latest(mirrored, found);
    if ((best ?? check === 'incomplete') && !isVouched(best) && (await checkConfig())) return;
    // Storage takes precedence over this page's memory: the site's data was cleared, or a clock was set back.
    // Decisions made during the read are still being written.
    adopt(had === current() && isBooked ? best : latest(current(), best));
    const decision = current();
    if (!decision) return;
    // Valid under a different configuration than it was made under, or only the app had it: the next page need not
    // ask.
    if (window.ithnNative || mirrored?.id !== decision.id || mirrored.config !== fingerprint) keepInMirror(decision);
    if (found?.id !== decision.id) await keepInBook(decision);
  };

  /**
   * Checks a configuration that is new to this browser, and returns what is wrong with it. An invalid one shuts
   * everything; if only the checking file failed to load, the decision stays and the check is retried later.
   */
  const checkConfig = async (): Promise<Error | undefined> => {
    try {
      if (!mistake && check !== 'right') await parts.check?.();
      if (!mistake) check = 'right';
      return mistake;
    } catch (error) {
      report('config', error);
      // A file that fails to load does not make the configuration wrong.
      if (((error as ConsentError).code ?? 'load') !== 'load') {
        mistake = error as Error;
        check = 'wrong';
        const decision = current();
        if (decision) keepInMirror(decision, ''); // given before this was known: the next page checks again
        change({status: 'unasked'});
        consent.hide();
      }
      return error as Error;
    }
  };

  /** A method implemented in the records file. */
  const inRecords =
    (name: keyof Records) =>
    async (about?: unknown): Promise<never> =>
      ((await parts.loadPart('records'))[name] as (...given: unknown[]) => never)(consent, about, parts.loadPresenter);

  /** Seals the drafts; if that fails, they wait for the next call. */
  const seal = (): void => void inRecords('seal')().catch(() => {});

  const readSite = () => ({...settings, restrictions});
  const decide = async (choices: Choices, context: DecisionContext = {}): Promise<Decision> => {
    const isOpening = opensMore(choices, state, readSite());
    const decision = makeDecision(choices, decisionTime(current()), settings, fingerprint, context);
    if (!decision) return inRecords('refuseContext')(context);
    // A page for children, or one with signals, grants nothing before those have loaded. A no always counts.
    const obstacle = check === 'incomplete' && isOpening ? await checkConfig() : mistake;
    if (obstacle) throw obstacle;
    const last = latest(decision, current());
    if (last !== decision) return last; // answered again while that loaded
    if (isOpening && settings.gate.requireGesture && !isVisitorActing()) return inRecords('refuseGesture')();
    keepInMirror(decision);
    change({status: 'decided', decision});
    if (decision.source.startsWith('banner')) consent.hide(); // including what was requested from there and is still loading
    tabs.tell();
    await keepInBook(decision, {...decision, shown: context.shown});
    tabs.tell();
    if (isBooked) seal();
    return decision;
  };

  const decideAll = (isAllowed: boolean, context?: DecisionContext): Promise<Decision> =>
    decide(
      answer(readSite(), () => isAllowed),
      context,
    );

  const consent: Consent = {
    receipts: inRecords('receipts'),
    verifyReceipts: inRecords('verifyReceipts'),
    exportRecords: inRecords('exportRecords'),
    noticed: inRecords('noticed'),
    request: inRecords('request'),
    get state() {
      return present();
    },
    get settings() {
      return settings;
    },
    get restrictions() {
      return restrictions;
    },
    get ready() {
      return ready;
    },
    granted: (condition) =>
      isGranted(condition, present(), readSite(), (name) => void inRecords('tellUnknown')(name).catch(console.error)),
    grantedService: (id) => isServiceGranted(id, present(), readSite()),
    whenGranted: (condition) => whenGranted(consent, condition),
    gate: (condition, run) => followCondition(consent, attempt, condition, run),
    acceptAll: (context) => decideAll(true, context),
    rejectAll: (context) => decideAll(false, context),
    withdraw: (context) => decideAll(false, {source: 'withdrawal', ...context}),
    async choose(wanted, context) {
      const {categories, services = {}} = Object(wanted) as {readonly [name: string]: Flags | null | undefined};
      const choices = answer(
        readSite(),
        (id) => categories?.[id] === true,
        (id) => services?.[id] !== false,
      );
      const known = {...choices.categories, ...choices.services};
      return areFlags(categories) &&
        areFlags(services) &&
        Object.keys({...categories, ...services}).every((id) => id in known)
        ? decide(choices, context)
        : inRecords('refuse')(wanted);
    },
    show(view = shown ?? (state.status === 'decided' ? 'preferences' : 'banner')) {
      if (isStopped || mistake || !emit('ithn-show', {view})) return;
      shown = view;
      void parts
        .loadPresenter()
        .then((presenter) => shown && presenter.show(consent, shown)) // what is wanted now
        .then(checkConfig, (error: unknown) => report('interface', error));
    },
    hide() {
      if (!shown) return;
      shown = undefined;
      meeting().presenter?.hide();
      emit('ithn-hide');
    },
    erase: () => inRecords('erase')(host),
    watch(root) {
      const undo = parts.watch(consent, attempt, root);
      undos.add(undo);
      return () => {
        undos.delete(undo);
        undo();
      };
    },
    subscribe(listener, first) {
      const own = listener.bind(undefined); // subscribing twice adds two listeners
      listeners = first ? [own, ...listeners] : [...listeners, own];
      return () => {
        listeners = listeners.filter((one) => one !== own);
      };
    },
    status: () => ({
      ...parts.status(consent),
      storage: isBooked ? 'indexeddb' : isMirrored ? 'cookie' : 'memory',
      configuration: check,
      ...restrictions,
    }),
    stop() {
      isStopped = true;
      for (const undo of undos) attempt('listener', undo);
      undos.clear();
      shown = undefined;
      meeting().presenter?.stop();
      // A stopped consent cannot be joined.
      delete meeting().consent;
      delete meeting().host;
      listeners = [];
    },
  };
  const undos = new Set([
    // one that fails on a broken page does not affect the others, and has nothing to undo
    ...parts.effects.map((effect) => attempt('markup', () => effect(consent, attempt)) as () => void),
    tabs.listen(() => void refresh()),
  ]);
  const ready = refresh().then(() => {
    // Unsent receipts are sent once the page has loaded.
    if (settings.records) setTimeout(seal, 2e3);
    emit('ithn-ready');
    // With nothing stored and nothing to show, no other code would load it.
    if (settings.ui === 'none' && !current()) void checkConfig();
  });
  const host: Host = {
    consent,
    refresh,
    isStopped: () => isStopped,
    restrict(next, isQuiet) {
      restrictions = {...restrictions, ...next};
      if (!isQuiet && !isStopped) change(state);
    },
    configure(known) {
      settings = freeze({...settings, ...known});
    },
    onStop(undo) {
      if (isStopped) attempt('listener', undo);
      else undos.add(undo);
    },
    forget() {
      change({status: 'unasked'});
      tabs.tell();
    },
  };
  return host;
}
