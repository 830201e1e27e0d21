import type {Effect} from '../consent/ports.ts';

/** Brings what tells the developer what is wrong with the page. */
export const bringDiagnosis =
  (load: () => Promise<Effect>): Effect =>
  (consent, attempt) => {
    const begun = load().then((diagnose) => diagnose(consent, attempt), console.error);
    return () => void begun.then((stop) => stop?.());
  };
