import type {Consent} from '../consent/consent.ts';
import type {GuardianAnswer, GuardianRequest, GuardianState, Keep, MinorsDesk} from '../consent/people.ts';
import {createReporter} from '../consent/reporter.ts';
import {meeting} from '../consent/shared.ts';
import {ConsentError} from '../model/errors.ts';
import {
  ageBands,
  isInForce,
  isTreatedAsMinor,
  lockedCategories,
  openToGuardian,
  parseBand,
  parseRecords,
  standingOf,
  thresholdOf,
  type AgeBand,
  type GuardianRecord,
} from '../model/minors.ts';
import {checkAt, parseAnswer, type GuardianCheck} from './check-guardian.ts';

/** Milliseconds between two questions whether a guardian has answered. */
const pause = 5000;

type Flags = Readonly<Record<string, boolean | undefined>>;

/** What the site still has of what was chosen; the rest is not said. */
const pick = <T extends {readonly id: string}>(all: readonly T[], choose: (one: T) => boolean | undefined): Flags =>
  Object.fromEntries(all.flatMap((one) => (choose(one) === undefined ? [] : [[one.id, choose(one)]])));

interface Pending extends GuardianRequest {
  readonly reference: string;
  readonly since: number;
}

/** Shuts what is closed to a child before anything is granted, and keeps it shut. */
export async function startMinors(consent: Consent, keep: Keep): Promise<void> {
  const {settings} = consent;
  const rules = settings.minors ?? {};
  if (thresholdOf(rules) === undefined && !rules.band)
    throw new ConsentError('config', 'minors.threshold must be given: no law has one age for all places.');
  const {report} = createReporter(document);
  const check = rules.guardian?.check ?? (rules.guardian?.endpoint ? checkAt(rules.guardian.endpoint) : undefined);
  const tab = new BroadcastChannel('ithn-minors');
  const listeners = new Set<() => void>();
  let band: AgeBand | undefined;
  let records: readonly GuardianRecord[] = [];
  let pending: Pending | undefined;
  let passing: 'none' | 'asking' | 'refused' | 'unconfirmed' = 'none';
  let isSkipped = false;
  let unlock: (() => void) | undefined;
  let locked: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inForce = (): GuardianRecord | undefined => records.findLast((one) => isInForce(one, settings, Date.now()));
  const standing = (): ReturnType<typeof standingOf> => standingOf(band, rules);
  const write = (key: string, value: unknown): Promise<void> =>
    keep.write(key, value).catch((error: unknown) => report('storage', error)); // it holds for this page all the same

  /** The former choices with others over them; what the site no longer has is left out. */
  const choose = (
    source: 'api' | 'guardian',
    change: Readonly<Record<string, boolean>>,
    locale?: string,
  ): Promise<void> => {
    const {state} = consent;
    const {categories = {}, services = {}} = state.status === 'decided' ? state.decision.choices : {};
    const wanted: Flags = {...categories, ...change};
    const choices = {
      categories: pick(settings.categories, ({id}) => wanted[id]),
      services: pick(settings.services, ({id}) => ((services as Flags)[id] === false ? false : undefined)),
    };
    return consent.choose(choices, {source, ...(locale && {locale})}).then(() => {});
  };

  /** A kept yes to what is shut is taken back for good, so that a server reading the cookie does not find it either. */
  const tighten = (source: 'api' | 'guardian' = 'api'): void => {
    const {state} = consent;
    if (state.status !== 'decided' || !isTreatedAsMinor(standing(), rules)) return;
    const granted = locked.filter((id) => (state.decision.choices.categories as Flags)[id] === true);
    if (granted.length) choose(source, Object.fromEntries(granted.map((id) => [id, false]))).catch(console.error);
  };

  const lock = (source?: 'guardian'): void => {
    const next = lockedCategories(standing(), records, rules, settings, Date.now());
    if (next.join(' ') !== locked.join(' ') || !unlock) {
      const former = unlock;
      locked = next;
      unlock = next.length ? consent.withhold(next) : () => {};
      former?.();
    }
    tighten(source);
    for (const changed of listeners) changed();
  };

  const read = async (): Promise<void> => {
    try {
      band = parseBand(await keep.read('age'));
      records = parseRecords(await keep.read('guardian'));
      pending = (await keep.read('guardian-asked')) as Pending | undefined;
    } catch (error) {
      report('storage', error); // unknown: what that means, the rules say
    }
  };

  /** Turns on what the guardian has allowed. A yes needs somebody at the page: where nobody is, it waits for them. */
  const apply = async (locale?: string): Promise<void> => {
    const record = inForce();
    const {state} = consent;
    if (!record || record.isApplied) return;
    if (state.status === 'decided' && state.decision.decidedAt > record.at) return; // chosen since: that stands
    try {
      await choose('guardian', Object.fromEntries(record.purposes.map((id) => [id, true])), locale);
      records = records.map((one) => (one.id === record.id ? {...one, isApplied: true} : one));
      await write('guardian', records);
    } catch (error) {
      if (!(error instanceof ConsentError) || error.code !== 'gesture') throw error;
      // later than what is clicked: where that is an answer of its own, that stands
      addEventListener('click', () => void setTimeout(() => void apply(locale)), {once: true});
    }
  };

  const settle = async (answer: GuardianAnswer, {relation, purposes, locale}: GuardianRequest): Promise<void> => {
    const since = pending?.since ?? Date.now();
    pending = undefined;
    passing = 'none';
    if (answer.status === 'pending') pending = {...answer, relation, purposes, locale, since};
    else if (answer.status === 'refused') passing = 'refused';
    else {
      const {method, reference} = answer;
      const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
      const allowed = openToGuardian(rules, settings).filter((one) => purposes.includes(one));
      const {revision} = settings.policy;
      const record = {id, relation, method, at: Date.now(), purposes: allowed, revision, ...(reference && {reference})};
      records = [...records, record];
      await write('guardian', records);
    }
    await write('guardian-asked', pending);
    lock();
    tab.postMessage(0);
    await apply(locale);
  };

  const askAgain = async (check: GuardianCheck, request: Pending): Promise<void> => {
    try {
      const answer = parseAnswer(await check(request));
      if (answer.status !== 'pending' && pending === request) await settle(answer, request);
    } catch {
      // down for now: asked again
    }
  };

  /** Asks once more about a request under way, as long as the page is there. */
  const follow = (): void => {
    clearTimeout(timer);
    const request = pending;
    if (!request || !check) return;
    timer = setTimeout(() => {
      void askAgain(check, request).then(follow);
    }, pause);
  };

  const desk: MinorsDesk = {
    get standing() {
      return standing();
    },
    bands: ageBands(rules),
    get isAsking() {
      return !!rules.ask && !isSkipped && standing() === 'unknown';
    },
    get isLocked() {
      return isTreatedAsMinor(standing(), rules);
    },
    get guardian(): GuardianState {
      const record = inForce();
      if (record) return {status: 'given', record};
      return pending ? {status: 'pending', since: pending.since} : {status: passing};
    },
    purposes: check ? openToGuardian(rules, settings) : [],
    async answer(given) {
      band = parseBand(given);
      await write('age', band);
      lock();
      tab.postMessage(0);
    },
    skip() {
      isSkipped = true;
      lock();
    },
    async ask(request) {
      if (!check || passing === 'asking' || pending || inForce()) return; // a second click asks nobody twice
      passing = 'asking';
      lock();
      try {
        await settle(parseAnswer(await check(request)), request);
      } catch (error) {
        passing = 'unconfirmed';
        report('listener', error);
        lock();
      }
      follow();
    },
    async revoke() {
      const now = Date.now();
      records = records.map((one) => (one.endedAt === undefined ? {...one, endedAt: now} : one));
      await write('guardian', records);
      lock('guardian');
      tab.postMessage(0);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };

  /** The question of age comes before the one of consent; a child with nothing to choose is not asked for consent. */
  const hold = (event: GlobalEventHandlersEventMap['ithn-show']): void => {
    if (event.view !== 'banner' || settings.ui === 'none') return;
    const isNothingOpen = settings.categories.every(({id, required}) => required || locked.includes(id));
    if (desk.isAsking || (desk.isLocked && isNothingOpen)) event.preventDefault();
  };
  const again = async (): Promise<void> => {
    await read();
    lock();
    follow();
    await apply();
  };
  await read();
  lock();
  follow();
  meeting().minors = desk;
  document.addEventListener('ithn-show', hold);
  tab.onmessage = () => void again();
  const leave = consent.subscribe((state, previous) => {
    tighten();
    if (state.status === 'unasked' && previous.status !== 'unasked') void again(); // erased: the age too
  });
  void consent.ready.then(() => apply());
  const stop = consent.stop.bind(consent);
  Object.assign(consent, {
    stop: () => {
      leave();
      clearTimeout(timer);
      tab.close();
      document.removeEventListener('ithn-show', hold);
      delete meeting().minors;
      stop();
    },
  });
}
