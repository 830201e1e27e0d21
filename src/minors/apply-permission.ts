import {ConsentError} from '../model/errors.ts';
import type {GuardianRecord} from '../model/minors.ts';
import {alone} from './alone.ts';
import {chooseOver} from './choose-over.ts';
import {permissionNow, type Minors} from './minors.ts';

/** Turns on what the guardian has allowed. A yes needs a user gesture: without one, it waits for the next. */
export async function applyPermission(minors: Minors, locale?: string): Promise<void> {
  const {consent, answers} = minors;
  const mayApply = (record: GuardianRecord | undefined): record is GuardianRecord => {
    const {state} = consent;
    if (!record || record.isApplied) return false;
    return state.status !== 'decided' || state.decision.decidedAt <= record.at; // chosen since: that choice counts
  };
  if (!mayApply(permissionNow(minors))) return;
  await alone('apply', async () => {
    await answers.refreshRecords(); // another page may have been first
    const record = permissionNow(minors);
    if (!mayApply(record)) return;
    try {
      const allowed = Object.fromEntries(record.purposes.map((id) => [id, true]));
      await chooseOver(consent, allowed, {source: 'guardian', ...(locale && {locale})});
      await answers.changeRecords((all) => all.map((one) => (one.id === record.id ? {...one, isApplied: true} : one)));
      minors.tellPages();
    } catch (error) {
      if (!(error instanceof ConsentError) || error.code !== 'gesture') throw error;
      // after the handlers of the click: if that click was an answer, the answer counts
      addEventListener('click', () => void setTimeout(() => void applyPermission(minors, locale)), {once: true});
    }
  });
}
