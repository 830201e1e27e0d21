import {meeting} from './meeting.ts';
import {waitAfterLoad} from './wait-after-load.ts';

/** Logs that no consent runs, if tags that came with the page have had none five seconds after its `load` event. */
export function tellMissingConsent(): void {
  if (document.readyState === 'complete') return; // they came later, on demand: so may the consent
  const {waiting} = meeting();
  let hasRun = !!meeting().consent;
  const hear = (): void => {
    hasRun ||= !!meeting().consent;
    if (hasRun) waiting.delete(hear);
  };
  waiting.add(hear);
  waitAfterLoad(() => {
    if (hasRun) return;
    waiting.delete(hear);
    console.warn(
      'ithn: visitors are not asked: "ithn/elements" is imported, but no consent is running. Call createConsent() from "ithn"; on pages that ask nobody, leave out the import.',
    );
  });
}
