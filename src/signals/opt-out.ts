// Where a site's own server knows that the visitor's law works by opt-out, what is optional is on until it is turned off.
import type {Consent} from '../consent/consent.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';

/**
 * Once a choice was made, or has lapsed, it alone
 * counts, and Global Privacy Control is a no from the start. Nothing of this is kept or recorded: it is no consent.
 */
export function presume(consent: Consent): () => void {
  const {settings} = consent;
  const {presumed} = settings;
  let refused: string[] = [];
  /** Only services: a category that was withheld could not be allowed by name either. */
  const closed: string[] = [];
  let isReady = false;

  const follow = (): void => {
    const {status} = consent.state;
    if (status === 'unasked') settings.withheld.add(closed);
    else settings.withheld.delete(closed); // a choice says what it wants
    presumed.clear();
    // Settings are closed when they were found right; of a wrong configuration nothing is presumed.
    if (status === 'unasked' && isReady && Object.isFrozen(settings))
      for (const {id, required} of settings.categories) if (!required && !refused.includes(id)) presumed.add(id);
  };
  const unsubscribe = consent.subscribe(follow, true);
  // The book of record may hold a no: until it was read, all is shut.
  void consent.ready.then(() => {
    isReady = true;
    // Presets are in their places only now.
    if (settings.gpc === true) refused = refusedByGpc(settings);
    closed.push(...settings.services.map(({id}) => id).filter((id) => refused.includes(id)));
    follow();
    if (presumed.size > 0) consent.withhold([])(); // tells everybody
  });
  return () => {
    presumed.clear();
    settings.withheld.delete(closed);
    unsubscribe();
  };
}
