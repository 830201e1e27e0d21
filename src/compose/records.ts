// The record of decisions, loaded a while after the page started if `records` is configured, otherwise after a decision.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import type {Records} from '../consent/ports.ts';
import {records as kept} from '../store/records.ts';

const watched = new WeakSet<Consent>();

/** The record; `records.watch` starts with its first `seal()`. */
export const records: Records = {
  ...kept,
  seal(consent) {
    watch(consent).catch(console.error); // not awaited
    return kept.seal(consent);
  },
};

async function watch(consent: Consent): Promise<void> {
  const {host} = meeting();
  if (!consent.settings.records?.watch || watched.has(consent) || host?.consent !== consent) return;
  watched.add(consent);
  const {startWatch} = await import('../watch/start-watch.ts');
  const undo = host.isStopped() ? undefined : startWatch(host);
  if (undo) host.onStop(undo);
}
