import {checkNotice} from '../consent/check-people.ts';
import type {Consent} from '../consent/consent.ts';
import type {Keep, NoticeDesk} from '../consent/people.ts';
import {createReporter} from '../consent/reporter.ts';
import {meeting} from '../consent/shared.ts';
import {ConsentError} from '../model/errors.ts';
import {hoursUntilNotified, isLate, promisedHours, type BreachNotice, type NoticeConfig} from '../model/notice.ts';

/** Finds what customers must be told of, here and in the site's feed; the interface shows what is open. */
export async function startNotices(consent: Consent, keep: Keep): Promise<void> {
  const {report} = createReporter(document);
  const listeners = new Set<() => void>();
  let breaches: readonly BreachNotice[] = [];
  let done: Readonly<Record<string, string>> = {};

  const readFeed = async (feed: string): Promise<NoticeConfig[]> => {
    const url = new URL(feed, location.href);
    if (url.origin !== location.origin)
      throw new ConsentError('config', `notices: the feed must be on this origin (received ${url.origin}).`);
    const response = await fetch(url, {credentials: 'same-origin', headers: {accept: 'application/json'}});
    if (!response.ok) throw new ConsentError('interface', `the feed ${url.pathname} answered ${response.status}.`);
    const all: unknown = await response.json();
    if (!Array.isArray(all)) throw new ConsentError('config', `the feed ${url.pathname} must be a list of notices.`);
    return all as NoticeConfig[];
  };
  /** An incomplete notice is none: it would promise what it does not say. */
  const take = (all: readonly NoticeConfig[], where: string): BreachNotice[] =>
    all.flatMap((notice, index) => {
      try {
        checkNotice(notice, `${where}[${index}]`);
      } catch (error) {
        report('config', error);
        return [];
      }
      if (!('kind' in notice) || notice.kind !== 'breach') return [];
      if (isLate(notice))
        report(
          'config',
          new ConsentError(
            'config',
            `the notice "${notice.id}" came ${Math.ceil(hoursUntilNotified(notice))} hours after the discovery; the policy promises ${promisedHours}.`,
          ),
        );
      return [notice];
    });

  const desk: NoticeDesk = {
    get open() {
      return breaches.filter(({id}) => !Object.hasOwn(done, id));
    },
    async acknowledge(id) {
      done = {...done, [id]: new Date().toISOString()};
      for (const changed of listeners) changed();
      await keep.write('acknowledged', done).catch((error: unknown) => report('storage', error));
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
      stop();
    },
  });

  done = Object((await keep.read('acknowledged').catch(() => undefined)) ?? {}) as typeof done;
  const {notices = []} = consent.settings;
  breaches = take(notices, 'notices');
  for (const {feed} of notices.filter((one) => 'feed' in one))
    breaches = [
      ...breaches,
      ...(await readFeed(feed).then(
        (all) => take(all, feed),
        (error: unknown) => (report('interface', error), []),
      )),
    ];
  breaches = [...breaches].sort((one, other) => Date.parse(other.notified) - Date.parse(one.notified));
  for (const changed of listeners) changed();
}
