import type {Consent} from '../consent/consent.ts';
import type {Effect} from '../consent/ports.ts';
import type {Attempt} from '../consent/reporter.ts';
import type {ConsentState} from '../model/state.ts';

/** Cleans up after services that were denied. */
export type CleanUp = (consent: Consent, previous: ConsentState, attempt: Attempt) => Promise<void>;

/** Loads the clean-up once the visitor has changed a choice. */
export const watchWithdrawal =
  (load: () => Promise<CleanUp>): Effect =>
  (consent, attempt) =>
    consent.subscribe((_, previous) => {
      if (previous.status === 'decided')
        load()
          .then((cleanUp) => cleanUp(consent, previous, attempt))
          .catch(console.error);
    });
