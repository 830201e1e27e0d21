import {answer} from '../model/choices.ts';
import type {Choices, Decision} from '../model/decision.ts';
import {ConsentError} from '../model/errors.ts';
import {evaluate} from '../model/evaluate.ts';
import {freeze} from '../model/freeze.ts';
import {isGranted, isServiceGranted} from '../model/granted.ts';
import {latest} from '../model/latest.ts';
import {areFlags, parseDecision} from '../model/parse-decision.ts';
import type {ConsentState} from '../model/state.ts';
import type {Consent, ConsentListener, DecisionContext, Status, View} from './consent.ts';
import {emit} from './events.ts';
import {isVisitorActing} from './gesture.ts';
import type {} from './native.ts';
import type {Book, Effect, Mirror, ReceiptDraft, Records, Tabs} from './ports.ts';
import {createReporter, type Attempt} from './reporter.ts';
import type {Settings} from './settings.ts';
import {meeting, type Presenter} from './shared.ts';

/** What a manager is made of; only roofs put these together. */
export interface Parts {
  readonly settings: Settings;
  /** The configuration's fingerprint; a decision made under another one waits for `verify`. */
  readonly config: string;
  /** Fulfilled when the configuration is found right, rejected with what is wrong with it: then nothing is granted. */
  readonly verify?: (() => Promise<void>) | undefined;
  readonly mirror: Mirror;
  readonly book: Book;
  readonly tabs: Tabs;
  /** In this order they hear of every change: signals first, then the gate. */
  readonly effects: readonly Effect[];
  /** What a developer must know of the page. */
  readonly look: (consent: Consent) => Omit<Status, 'storage'>;
  /** Does in another tree what the gate does in the document. */
  readonly watch: (consent: Consent, attempt: Attempt, root: Node & ParentNode) => () => void;
  /** Brings the interface, when something must be shown. */
  readonly loadPresenter: () => Promise<Presenter>;
  readonly loadRecords: () => Promise<Records>;
  /** Where events are dispatched: `document` in a page. */
  readonly target: EventTarget;
  readonly locale: () => string;
}

type Flags = Readonly<Record<string, boolean | undefined>>;

const day = 864e5;

// crypto.randomUUID() is missing on plain http
const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Runs one page's consent: the only place where a decision is made, kept and announced. */
export function createManager(parts: Parts): Consent {
  const {settings, config, mirror, book, tabs, target, locale} = parts;
  const {report, attempt} = createReporter(target);
  let listeners: readonly ConsentListener[] = [];
  let isMirrored: boolean | undefined = true;
  let isBooked = true;
  let isChecked = !parts.verify;
  let failure: Error | undefined; // what is wrong with the configuration
  let shown: View | undefined;

  /** What a synchronous read finds: our own copy, and what the app around the page handed over. */
  const readMirror = (): Decision | undefined =>
    latest(
      attempt('storage', () => mirror.read()),
      parseDecision(window.ithnNative?.decision),
    );
  const keepInMirror = (decision: Decision): void => {
    isMirrored = attempt('storage', () => (mirror.write(decision), true));
  };
  const failBook = (error: unknown): void => {
    isBooked = false;
    report('storage', error);
  };
  const keepInBook = async (decision: Decision, draft?: ReceiptDraft): Promise<void> => {
    isBooked = false; // until it stands there
    await book.record(decision, draft).then(() => (isBooked = true), failBook);
  };

  const judge = (decision: Decision | undefined): ConsentState => evaluate(decision, settings);
  // Settings stay open while they name services that a file must still describe.
  const isVouched = (decision: Decision | undefined): boolean =>
    !failure && (isChecked || (Object.isFrozen(settings) && decision?.config === config));

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
    // Where one of them decides anew, everybody has heard of that by now.
    if (!listeners.every(hear)) return;
    if (next.status === 'decided' && shown === 'banner') consent.hide();
    emit(target, 'ithn-change', {state: next, previous});
  };
  /** Takes the latest decision known for the page's own; or the one that was found, where that is known to be it. */
  const adopt = (found: Decision | undefined, isKnown?: boolean): void => {
    const winner = isKnown ? found : latest(current(), found);
    const next = judge(winner);
    if (winner?.id !== current()?.id || next.status !== state.status) change(next);
  };

  /** Where the visitor stands by now: a page may stay open for longer than an answer lasts. */
  const present = (): ConsentState => {
    adopt(current());
    return state;
  };

  /** Brings page, mirror and book to the same decision. */
  const refresh = async (): Promise<void> => {
    const had = current();
    let mirrored = readMirror();
    if (isVouched(mirrored)) adopt(mirrored);
    const found = parseDecision(await book.read().catch(failBook));
    mirrored = readMirror(); // another page may have decided meanwhile, and its choice is not to be overwritten
    const best = latest(mirrored, found);
    if ((best || !Object.isFrozen(settings)) && !isVouched(best) && (failure ?? (await check()))) return;
    // What is kept goes before what this page remembers: the site's data was cleared under us, or a clock was set back
    // between. What was decided while we read is on its way there.
    adopt(best, had === current() && isBooked);
    const decision = current();
    if (!decision) return;
    // Found right under another configuration than it was made under, or only the app had it: the next page need not ask.
    if (window.ithnNative || mirrored?.id !== decision.id || mirrored.config !== config)
      keepInMirror({...decision, config});
    if (found?.id !== decision.id) await keepInBook(decision);
  };

  /**
   * Has a configuration that is new to this browser looked at, and gives what is in the way of it. A wrong one shuts
   * everything; where only the file that looks did not come, what was decided stays and another time may do.
   */
  const check = async (): Promise<Error | void> => {
    try {
      if (!isChecked) await parts.verify?.();
      isChecked = true;
    } catch (error) {
      report('config', error);
      if ((error as ConsentError).code) {
        failure = error as Error;
        const decision = current();
        if (decision) keepInMirror({...decision, config: ''}); // given before this was known: the next page looks again
        change({status: 'unasked'});
        consent.hide();
      }
      return error as Error;
    }
  };

  const records = async <Name extends keyof Records>(
    name: Name,
    about?: unknown,
  ): Promise<Awaited<ReturnType<Records[Name]>>> => {
    const loaded = await parts.loadRecords();
    return (loaded[name] as (...given: unknown[]) => never)(consent, about, parts.loadPresenter);
  };

  /** The ids that may run in a state. */
  const open = (state: ConsentState): string[] =>
    [...settings.categories, ...settings.services]
      .map(({id}) => id)
      .filter((id) => isGranted(id, state, settings) || isServiceGranted(id, state, settings));

  const decide = async (choices: Choices, context: DecisionContext = {}): Promise<Decision> => {
    // A page for children, or one with signals: nothing is decided before those have spoken.
    const obstacle = failure ?? (!Object.isFrozen(settings) && (await check()));
    if (obstacle) throw obstacle;
    const time = Date.now();
    const before = current()?.decidedAt ?? 0;
    // Later than what it replaces, although the clock was set back; unless that one came from the future.
    const decidedAt = before > time + day ? time : Math.max(time, before + 1);
    const decision = freeze<Decision>({
      id: randomId(),
      choices,
      decidedAt,
      expiresAt: context.expiresAt ?? decidedAt + settings.validityDays * day,
      source: context.source ?? 'api',
      revision: settings.policy.revision,
      effective: settings.policy.effective,
      locale: context.locale ?? locale(),
      config,
      ...(settings.gpc && {gpc: true}),
    });
    const next: ConsentState = {status: 'decided', decision};
    // Asked first: what would be open costs more, and is waited for at every click.
    if (settings.gate.requireGesture && !isVisitorActing()) {
      const wasOpen = open(state);
      if (open(next).some((id) => !wasOpen.includes(id))) throw new ConsentError('gesture', 'yes needs a click');
    }
    keepInMirror(decision);
    change(next);
    if (decision.source.startsWith('banner')) consent.hide(); // what was asked for from there and is on its way too
    tabs.tell();
    await keepInBook(decision, {...decision, shown: context.shown});
    tabs.tell();
    if (isBooked) void records('seal').catch(() => {}); // drafts wait for the next one who asks
    return decision;
  };

  type Reading = 'receipts' | 'verifyReceipts' | 'exportRecords' | 'noticed' | 'request';
  const consent: Consent = {
    ...(Object.fromEntries(
      'receipts verifyReceipts exportRecords noticed request'
        .split(' ')
        .map((name) => [name, (about: unknown) => records(name as Reading, about)]),
    ) as unknown as Pick<Consent, Reading>),
    get state() {
      return present();
    },
    settings,
    get ready() {
      return ready;
    },
    granted: (condition) =>
      isGranted(condition, present(), settings, (name) => report('markup', `no category "${name}"`)),
    grantedService: (id) => isServiceGranted(id, present(), settings),
    whenGranted: (condition) =>
      new Promise((resolve) => {
        const stop = consent.gate(condition, () => {
          resolve();
          setTimeout(() => stop());
        });
      }),
    gate(condition, run) {
      let isOpen = false;
      let isBusy = false;
      let isWanted = true;
      let undo: void | (() => void);
      // A no that comes while `run` is at it is heard when its undo is known.
      const follow = (): void => {
        for (; !isBusy && isOpen !== (isWanted && consent.granted(condition)); isBusy = false) {
          isBusy = true;
          isOpen = !isOpen;
          undo = attempt('listener', () => (isOpen ? run() : undo?.()));
        }
      };
      const unsubscribe = consent.subscribe(follow);
      follow();
      return () => {
        isWanted = false;
        unsubscribe();
        follow();
      };
    },
    acceptAll: (context) =>
      decide(
        answer(settings, () => true),
        context,
      ),
    rejectAll: (context) =>
      decide(
        answer(settings, () => false),
        context,
      ),
    withdraw: (context) =>
      decide(
        answer(settings, () => false),
        {source: 'withdrawal', ...context},
      ),
    async choose(wanted, context) {
      const {categories, services = {}} = Object(wanted) as {readonly [name: string]: Flags | null | undefined};
      const choices = answer(
        settings,
        (id) => categories?.[id] === true,
        (id) => services?.[id] !== false,
      );
      const known = {...choices.categories, ...choices.services};
      return areFlags(categories) &&
        areFlags(services) &&
        Object.keys({...categories, ...services}).every((id) => id in known)
        ? decide(choices, context)
        : records('refuse', wanted);
    },
    show(view = shown ?? (state.status === 'decided' ? 'preferences' : 'banner')) {
      if (!undos.size || failure || !emit(target, 'ithn-show', {view})) return;
      shown = view;
      void parts
        .loadPresenter()
        .then((presenter) => shown && presenter.show(consent, shown)) // what is wanted by now
        .then(check, (error: unknown) => report('interface', error));
    },
    hide() {
      if (!shown) return;
      shown = undefined;
      meeting().presenter?.hide();
      emit(target, 'ithn-hide');
    },
    async erase() {
      await records('erase');
      change({status: 'unasked'});
      tabs.tell();
    },
    watch(root) {
      const undo = parts.watch(consent, attempt, root);
      undos.add(undo);
      return () => {
        undos.delete(undo);
        undo();
      };
    },
    subscribe(listener, first) {
      const own = listener.bind(undefined); // who subscribes twice is two
      listeners = first ? [own, ...listeners] : [...listeners, own];
      return () => {
        listeners = listeners.filter((one) => one !== own);
      };
    },
    withhold(ids) {
      settings.withheld.add(ids);
      change(state);
      return () => {
        settings.withheld.delete(ids);
        change(state);
      };
    },
    status: () => ({...parts.look(consent), storage: isBooked ? 'indexeddb' : isMirrored ? 'cookie' : 'memory'}),
    stop() {
      for (const undo of undos) attempt('listener', undo);
      undos.clear();
      shown = undefined;
      meeting().presenter?.stop();
      delete meeting().consent; // nobody joins what is over, and nothing more is shown for it
      listeners = [];
    },
  };
  const undos = new Set([
    // one that a broken page lets down takes nobody along, and has nothing to undo
    ...parts.effects.map((effect) => attempt('markup', () => effect(consent, attempt)) as () => void),
    tabs.listen(() => void refresh()),
  ]);
  const ready = refresh().then(() => {
    // What could not be sent then goes once the page has loaded.
    if (settings.records) setTimeout(() => void records('seal').catch(() => {}), 2e3);
    emit(target, 'ithn-ready');
    // With nothing kept and nothing to show, nobody else would ask.
    if (settings.ui === 'none' && !current()) void check();
  });
  return consent;
}
