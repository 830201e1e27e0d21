import type {GuardianState, MinorsDesk} from '../consent/people.ts';
import {ageBands, isTreatedAsMinor, openToGuardian, parseBand} from '../model/minors.ts';
import {askGuardian} from './ask-guardian.ts';
import {enforce} from './enforce.ts';
import {permissionNow, standingNow, type Minors} from './minors.ts';

/** What `<ithn-age-gate>` needs. */
export function createDesk(minors: Minors): MinorsDesk {
  const {answers, check, inquiry, lock, rules, settings} = minors;
  let isSkipped = false;
  return {
    get standing() {
      return standingNow(minors);
    },
    bands: ageBands(rules),
    get isAsking() {
      return !!rules.ask && !isSkipped && standingNow(minors) === 'unknown';
    },
    get isLocked() {
      return isTreatedAsMinor(standingNow(minors), rules);
    },
    get guardian(): GuardianState {
      const record = permissionNow(minors);
      if (record) return {status: 'given', record};
      const {pending} = answers;
      return pending ? {status: 'pending', since: pending.since} : {status: inquiry.status};
    },
    purposes: check ? openToGuardian(rules, settings) : [],
    async answer(given) {
      await answers.setBand(parseBand(given));
      enforce(minors);
      minors.tellPages();
    },
    skip() {
      isSkipped = true;
      enforce(minors);
    },
    ask: (request) => askGuardian(minors, request),
    async revoke() {
      const now = Date.now();
      await answers.changeRecords((all) =>
        all.map((one) => (one.endedAt === undefined ? {...one, endedAt: now} : one)),
      );
      enforce(minors, 'guardian');
      minors.tellPages();
    },
    subscribe: (changed) => lock.subscribe(changed),
  };
}
