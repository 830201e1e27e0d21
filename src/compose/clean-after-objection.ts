import type {Consent} from '../consent/consent.ts';
import type {Host} from '../consent/host.ts';
import {meeting} from '../consent/meeting.ts';
import {createReporter} from '../consent/reporter.ts';
import type {Choices} from '../model/decision.ts';

/**
 * Cleans up what ran without an answer after the visitor's first no, as after a withdrawal. The manager cannot: nothing was
 * decided before. Keeps for every clean-up since when it has run.
 */
export function cleanAfterObjection({consent}: Host): () => void {
  const {attempt} = createReporter();
  let ran = readRunning(consent);
  // First, before the gate lets anything go: what is asked for in this change comes after it.
  let changedAt: number | undefined = performance.now();
  const stopClock = consent.subscribe(() => void (changedAt ??= performance.now()), true);
  const note = (): void => {
    if (consent.state.status !== 'decided' && isRunning(consent))
      meeting().runningSince ??= changedAt ?? performance.now();
    changedAt = undefined;
  };
  const unsubscribe = consent.subscribe((state, previous) => {
    const before = ran;
    ran = readRunning(consent);
    note();
    if (state.status !== 'decided' || previous.status === 'decided') return;
    const ended = {status: 'decided', decision: {...state.decision, choices: before}} as const;
    import('../gate/clean-up.ts').then(({cleanUp}) => cleanUp(consent, ended, attempt)).catch(console.error);
  });
  note();
  return () => {
    stopClock();
    unsubscribe();
    delete meeting().runningSince;
  };
}

const isRunning = (consent: Consent): boolean =>
  consent.settings.categories.some(({id, required}) => !required && consent.granted(id));

const readRunning = (consent: Consent): Choices => ({
  categories: Object.fromEntries(consent.settings.categories.map(({id}) => [id, consent.granted(id)])),
  services: Object.fromEntries(consent.settings.services.map(({id}) => [id, consent.grantedService(id)])),
});
