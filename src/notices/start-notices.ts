import {openChannel} from '../consent/open-channel.ts';
import type {Host} from '../consent/host.ts';
import type {Keep, NoticeDesk} from '../consent/people.ts';
import {meeting} from '../consent/meeting.ts';
import {createReporter} from '../consent/reporter.ts';
import type {BreachNotice, PolicyNotice} from '../model/notice.ts';
import {acceptNotices, type AcceptedNotice} from './accept-notices.ts';
import {readFeed} from './read-feed.ts';

/**
 * Collects the notices of the configuration and of the site's feeds; the interface shows those not yet acknowledged.
 */
export async function startNotices({consent, onStop}: Host, keep: Keep): Promise<void> {
  const {report} = createReporter(document);
  /** If nothing can be stored here, neither could the choice, and that has been reported. */
  const tellStorage = (error: unknown): void => {
    if (consent.status().storage === 'indexeddb') report('storage', error);
  };
  const listeners = new Set<() => void>();
  const tab = openChannel('ithn-notices');
  let breaches: readonly BreachNotice[] = [];
  let policies: readonly PolicyNotice[] = [];
  let done: Readonly<Record<string, string>> = {};

  const tell = (): void => {
    for (const changed of listeners) changed();
  };
  const toDone = (value: unknown): typeof done => Object(value) as typeof done;
  /** What was acknowledged on this page counts here even if it could not be stored. */
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
  onStop(() => {
    delete meeting().notices;
    tab?.close();
  });

  if (tab) tab.onmessage = () => void readDone();
  const sort = (all: readonly AcceptedNotice[]): void => {
    policies = [...policies, ...all.filter((one): one is PolicyNotice => one.kind === 'policy')];
    breaches = [...breaches, ...all.filter((one): one is BreachNotice => one.kind === 'breach')].sort(
      (one, other) => Date.parse(other.notified) - Date.parse(one.notified),
    );
  };
  await readDone();
  const {notices = []} = consent.settings;
  sort(acceptNotices(notices, 'notices', report));
  await Promise.all(
    notices.map(async (one) => {
      if (!('feed' in one)) return;
      const {feed} = one;
      sort(
        await readFeed(feed).then(
          (all) => acceptNotices(all, feed, report),
          (error: unknown) => (report('interface', error), []),
        ),
      );
    }),
  );
  comeIn();
  tell();
}
