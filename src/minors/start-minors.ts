import {openChannel} from '../consent/channel.ts';
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
/** Milliseconds; what a timer can wait for, some 24 days. */
const longestTimer = 2 ** 31 - 1;
const day = 864e5;

const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** One page at a time, where the browser can say so. */
const alone = (what: 'ask' | 'apply', run: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(`ithn-guardian-${what}`, run) : run();

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
  /** Where nothing can be kept here, the choice could not either, and that has been said. */
  const tellStorage = (error: unknown): void => {
    if (consent.status().storage === 'indexeddb') report('storage', error);
  };
  const check = rules.guardian?.check ?? (rules.guardian?.endpoint ? checkAt(rules.guardian.endpoint) : undefined);
  const tab = openChannel('ithn-minors');
  const listeners = new Set<() => void>();
  let band: AgeBand | undefined;
  let records: readonly GuardianRecord[] = [];
  let pending: Pending | undefined;
  let passing: 'none' | 'asking' | 'refused' | 'unconfirmed' = 'none';
  let isSkipped = false;
  /** What is pending could not be kept: this page alone knows of it. */
  let isUnkept = false;
  let unlock: (() => void) | undefined;
  let locked: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  /** How often everything here was erased: an answer to a question from before is none. */
  let erasures = 0;
  /** The request that was last sent without an answer; contact included, so it stays in memory. */
  let tried: {readonly words: string; readonly id: string} | undefined;

  const inForce = (): GuardianRecord | undefined => records.findLast((one) => isInForce(one, settings, Date.now()));
  const standing = (): ReturnType<typeof standingOf> => standingOf(band, rules);
  const write = (key: string, value: unknown): Promise<void> =>
    keep.write(key, value).catch((error: unknown) => tellStorage(error)); // it holds for this page all the same

  /** Changes the records here and in storage, where another page may have changed them too. */
  const alter = async (change: (all: readonly GuardianRecord[]) => GuardianRecord[]): Promise<void> => {
    records = change(records);
    let kept = records;
    await keep
      .change('guardian', (former) => (kept = change(parseRecords(former))))
      .then(
        () => (records = kept),
        (error: unknown) => tellStorage(error),
      );
  };

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

  /** What another page has changed by now; what could be kept in this one only stands. */
  const refresh = async (): Promise<void> => {
    const before = erasures;
    try {
      const [age, guardian] = await Promise.all([keep.read('age'), keep.read('guardian')]);
      if (before !== erasures) return;
      band = parseBand(age) ?? band;
      const kept = parseRecords(guardian);
      records = [...records.filter(({id}) => kept.every((one) => one.id !== id)), ...kept];
    } catch (error) {
      tellStorage(error);
    }
  };

  const grantedThoughLocked = (): readonly string[] => {
    const {state} = consent;
    if (state.status !== 'decided' || !isTreatedAsMinor(standing(), rules)) return [];
    return locked.filter((id) => (state.decision.choices.categories as Flags)[id] === true);
  };

  /**
   * A kept yes to what is shut is taken back for good, so that a server reading the cookie does not find it either. Of a
   * yes a page may hear before it hears of the permission behind it: it is withheld, and taken back once looked up.
   */
  const tighten = async (source: 'api' | 'guardian' = 'api'): Promise<void> => {
    if (!grantedThoughLocked().length) return;
    await refresh();
    shut();
    const granted = grantedThoughLocked();
    if (granted.length) await choose(source, Object.fromEntries(granted.map((id) => [id, false])));
  };

  const shut = (): void => {
    const now = Date.now();
    const next = lockedCategories(standing(), records, rules, settings, now);
    // A page may stay open for longer than a permission lasts.
    clearTimeout(end);
    const ends = records.filter((one) => isInForce(one, settings, now)).map(({at}) => at + settings.validityDays * day);
    if (ends.length) end = setTimeout(lock, Math.min(Math.min(...ends) - now, longestTimer));
    if (next.join(' ') !== locked.join(' ') || !unlock) {
      const former = unlock;
      locked = next;
      unlock = next.length ? consent.withhold(next) : () => {};
      former?.();
    }
    for (const changed of listeners) changed();
  };

  const lock = (source?: 'guardian'): void => {
    shut();
    tighten(source).catch(console.error);
  };

  const read = async (): Promise<void> => {
    try {
      band = parseBand(await keep.read('age'));
      records = parseRecords(await keep.read('guardian'));
      pending = (await keep.read('guardian-asked')) as Pending | undefined;
    } catch (error) {
      tellStorage(error); // unknown: what that means, the rules say
    }
  };

  /** Turns on what the guardian has allowed. A yes needs somebody at the page: where nobody is, it waits for them. */
  const apply = async (locale?: string): Promise<void> => {
    const mayApply = (record: GuardianRecord | undefined): record is GuardianRecord => {
      const {state} = consent;
      if (!record || record.isApplied) return false;
      return state.status !== 'decided' || state.decision.decidedAt <= record.at; // chosen since: that stands
    };
    if (!mayApply(inForce())) return;
    await alone('apply', async () => {
      // Another page may have been first.
      const kept = parseRecords(await keep.read('guardian').catch(() => undefined));
      records = records.map((one) => ({...one, ...kept.find(({id}) => id === one.id)}));
      const record = inForce();
      if (!mayApply(record)) return;
      try {
        await choose('guardian', Object.fromEntries(record.purposes.map((id) => [id, true])), locale);
        await alter((all) => all.map((one) => (one.id === record.id ? {...one, isApplied: true} : one)));
        tab?.postMessage(0);
      } catch (error) {
        if (!(error instanceof ConsentError) || error.code !== 'gesture') throw error;
        // later than what is clicked: where that is an answer of its own, that stands
        addEventListener('click', () => void setTimeout(() => void apply(locale)), {once: true});
      }
    });
  };

  const settle = async (answer: GuardianAnswer, {relation, purposes, locale}: GuardianRequest): Promise<void> => {
    const since = pending?.since ?? Date.now();
    pending = undefined;
    passing = 'none';
    if (answer.status === 'pending') pending = {...answer, relation, purposes, locale, since};
    else if (answer.status === 'refused') passing = 'refused';
    else {
      const {method, reference} = answer;
      const id = newId();
      const allowed = openToGuardian(rules, settings).filter((one) => purposes.includes(one));
      const {revision} = settings.policy;
      const record = {id, relation, method, at: Date.now(), purposes: allowed, revision, ...(reference && {reference})};
      await alter((all) => [...all, record]);
    }
    isUnkept = false;
    await keep.write('guardian-asked', pending).catch((error: unknown) => {
      isUnkept = true;
      tellStorage(error);
    });
    lock();
    tab?.postMessage(0);
    await apply(locale);
  };

  const askAgain = async (check: GuardianCheck, request: Pending): Promise<void> => {
    const before = erasures;
    try {
      const answer = parseAnswer(await check(request));
      if (answer.status === 'pending' || before !== erasures) return;
      await alone('ask', async () => {
        const kept = (await keep.read('guardian-asked').catch(() => request)) as Pending | undefined;
        const isOurs = pending?.reference === request.reference;
        if (isOurs && (isUnkept || kept?.reference === request.reference)) await settle(answer, request);
        else await again(); // another page has heard it first
      });
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
      tab?.postMessage(0);
    },
    skip() {
      isSkipped = true;
      lock();
    },
    async ask(request) {
      if (!check || passing === 'asking' || pending || inForce()) return; // a second click asks nobody twice
      passing = 'asking';
      lock();
      const before = erasures;
      const words = JSON.stringify(request);
      if (tried?.words !== words) tried = {words, id: newId()};
      const {id} = tried;
      await alone('ask', async () => {
        if (await keep.read('guardian-asked').catch(() => undefined)) {
          passing = 'none';
          await again(); // asked in another page meanwhile
          return;
        }
        try {
          const answer = parseAnswer(await check({...request, id}));
          passing = 'none';
          tried = undefined;
          if (before === erasures) await settle(answer, request);
          else lock();
        } catch (error) {
          passing = 'unconfirmed';
          report('listener', error);
          lock();
        }
      });
      follow();
    },
    async revoke() {
      const now = Date.now();
      await alter((all) => all.map((one) => (one.endedAt === undefined ? {...one, endedAt: now} : one)));
      lock('guardian');
      tab?.postMessage(0);
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
  /** Timers stand still while a device sleeps. */
  const seen = (): void => {
    if (!document.hidden) lock();
  };
  await read();
  lock();
  follow();
  meeting().minors = desk;
  document.addEventListener('ithn-show', hold);
  document.addEventListener('visibilitychange', seen);
  if (tab) tab.onmessage = () => void again();
  const leave = consent.subscribe((state, previous) => {
    tighten().catch(console.error);
    if (state.status === 'unasked' && previous.status !== 'unasked') void again(); // erased: the age too
  });
  void consent.ready.then(() => apply());
  const stop = consent.stop.bind(consent);
  const erase = consent.erase.bind(consent);
  Object.assign(consent, {
    erase: async () => {
      erasures += 1;
      try {
        await erase();
      } finally {
        await again();
        tab?.postMessage(0);
      }
    },
    stop: () => {
      leave();
      clearTimeout(timer);
      tab?.close();
      clearTimeout(end);
      document.removeEventListener('ithn-show', hold);
      document.removeEventListener('visibilitychange', seen);
      delete meeting().minors;
      stop();
    },
  });
}
