// What only some sites ask for, each in a file of its own; started before anything is granted where it must speak first.
import type {Consent} from './consent/consent.ts';

/** Starts whatever the configuration names; rejects where a file does not load, and then nothing is granted. */
export async function startWings(consent: Consent): Promise<void> {
  const {debug} = consent.settings;
  if (debug) (await import('./gate/diagnose.ts')).diagnose(consent);
}
