import {openChannel} from '../consent/channel.ts';
import {checkNotice} from '../consent/check-people.ts';
import type {Consent} from '../consent/consent.ts';
import type {Keep, NoticeDesk} from '../consent/people.ts';
import {createReporter} from '../consent/reporter.ts';
import {meeting} from '../consent/shared.ts';
import {ConsentError} from '../model/errors.ts';
import {
  hoursUntilNotified,
  isLate,
  promisedHours,
  type BreachNotice,
  type NoticeConfig,
  type PolicyNotice,
} from '../model/notice.ts';

type Told = BreachNotice | PolicyNotice;

/** Milliseconds until a feed that does not answer counts as down. */
const patience = 2e4;

/** Finds what customers must be told of, here and in the site's feed; the interface shows what is open. */
export async function startNotices(consent: Consent, keep: Keep): Promise<void> {
  const {report} = createReporter(document);
  /** Where nothing can be kept here, the choice could not either, and that has been said. */
  const tellStorage = (error: unknown): void => {
    if (consent.status().storage === 'indexeddb') report('storage', error);
  };
  const listeners = new Set<() => void>();
  const tab = openChannel('ithn-notices');
  let breaches: readonly BreachNotice[] = [];
  let policies: readonly PolicyNotice[] = [];
  let done: Readonly<Record<string, string>> = {};

  const readFeed = async (feed: string): Promise<NoticeConfig[]> => {
    const url = new URL(feed, location.href);
    if (url.origin !== location.origin)
      throw new ConsentError('config', `notices: the feed must be on this origin (received ${url.origin}).`);
    const response = await fetch(url, {
      credentials: 'same-origin',
      headers: {accept: 'application/json'},
      redirect: 'error', // it would leave the origin
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new ConsentError('interface', `the feed ${url.pathname} answered ${response.status}.`);
    const all: unknown = await response.json();
    if (!Array.isArray(all)) throw new ConsentError('config', `the feed ${url.pathname} must be a list of notices.`);
    return all as NoticeConfig[];
  };
  /** An incomplete notice is none: it would promise what it does not say. */
  const take = (all: readonly NoticeConfig[], where: string): Told[] =>
    all.flatMap((notice, index) => {
      try {
        checkNotice(notice, `${where}[${index}]`);
      } catch (error) {
        report('config', error);
        return [];
      }
      if (!('kind' in notice)) return []; // a feed names no other feed
      if (notice.kind === 'breach' && isLate(notice))
        report(
          'config',
          new ConsentError(
            'config',
            `the notice "${notice.id}" came ${Math.ceil(hoursUntilNotified(notice))} hours after the discovery; the policy promises ${promisedHours}.`,
          ),
        );
      return [notice];
    });

  const tell = (): void => {
    for (const changed of listeners) changed();
  };
  const toDone = (value: unknown): typeof done => Object(value) as typeof done;
  /** What was acknowledged on this page counts here though it could not be kept. */
  const readDone = async (): Promise<void> => {
    done = {...done, ...toDone(await keep.read('acknowledged').catch(() => undefined))};
    tell();
  };
  let comeIn: () => void = () => {};

  const desk: NoticeDesk = {
    get open() {
      return breaches.filter(({id}) => !Object.hasOwn(done, id));
    },
    get policy() {
      const {effective} = consent.settings.policy;
      return policies.reduce<NoticeDesk['policy']>(
        (newest, one) => (one.effective >= newest.effective ? one : newest), // ISO days sort as text
        {effective},
      );
    },
    ready: new Promise((resolve) => (comeIn = resolve)),
    async acknowledge(id) {
      const now = new Date().toISOString();
      done = {...done, [id]: now};
      tell();
      try {
        await keep.change('acknowledged', (former) => ({[id]: now, ...toDone(former)}));
        tab?.postMessage(0);
      } catch (error) {
        tellStorage(error);
      }
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  meeting().notices = desk;
  const stop = consent.stop.bind(consent);
  Object.assign(consent, {
    stop: () => {
      delete meeting().notices;
      tab?.close();
      stop();
    },
  });

  if (tab) tab.onmessage = () => void readDone();
  const sort = (all: readonly Told[]): void => {
    policies = [...policies, ...all.filter((one): one is PolicyNotice => one.kind === 'policy')];
    breaches = [...breaches, ...all.filter((one): one is BreachNotice => one.kind === 'breach')].sort(
      (one, other) => Date.parse(other.notified) - Date.parse(one.notified),
    );
  };
  await readDone();
  const {notices = []} = consent.settings;
  sort(take(notices, 'notices'));
  await Promise.all(
    notices.map(async (one) => {
      if (!('feed' in one)) return;
      const {feed} = one;
      sort(
        await readFeed(feed).then(
          (all) => take(all, feed),
          (error: unknown) => (report('interface', error), []),
        ),
      );
    }),
  );
  comeIn();
  tell();
}
