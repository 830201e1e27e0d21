import type {Consent} from '../consent/consent.ts';
import {openChannel} from '../consent/open-channel.ts';
import type {Keep, NoticeDesk} from '../consent/people.ts';
import type {BreachNotice, PolicyNotice} from '../model/notice.ts';
import type {AcceptedNotice} from './accept-notices.ts';
import {createAcknowledged} from './acknowledged.ts';

/** What the interface reads, and how the notices come to it. */
export interface FilledDesk {
  readonly desk: NoticeDesk;
  /** Reads what was acknowledged before. */
  readonly readAcknowledged: () => Promise<void>;
  readonly add: (notices: readonly AcceptedNotice[]) => void;
  /** Every notice has been added: `desk.ready` resolves. */
  readonly finish: () => void;
  readonly stop: () => void;
}

/** @param onFailure Called if an acknowledgement cannot be stored; on this page it counts all the same. */
export function createNoticeDesk(consent: Consent, keep: Keep, onFailure: (error: unknown) => void): FilledDesk {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const changed of listeners) changed();
  };
  const acknowledged = createAcknowledged(keep, tell);
  const tab = openChannel('ithn-notices');
  if (tab) tab.onmessage = () => void acknowledged.read();
  let breaches: readonly BreachNotice[] = [];
  let policies: readonly PolicyNotice[] = [];
  let finish: () => void = () => {};

  const desk: NoticeDesk = {
    get open() {
      return breaches.filter(({id}) => !acknowledged.has(id));
    },
    get policy() {
      const {effective} = consent.settings.policy;
      return policies.reduce<NoticeDesk['policy']>(
        (newest, one) => (one.effective >= newest.effective ? one : newest), // ISO days sort as text
        {effective},
      );
    },
    ready: new Promise((resolve) => (finish = resolve)),
    acknowledge: (id) =>
      acknowledged
        .add(id)
        .then(() => tab?.postMessage(0))
        .catch(onFailure),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return {
    desk,
    readAcknowledged: acknowledged.read,
    add(notices) {
      policies = [...policies, ...notices.filter((one): one is PolicyNotice => one.kind === 'policy')];
      breaches = [...breaches, ...notices.filter((one): one is BreachNotice => one.kind === 'breach')].sort(
        (one, other) => Date.parse(other.notified) - Date.parse(one.notified),
      );
    },
    finish() {
      finish();
      tell();
    },
    stop: () => tab?.close(),
  };
}
