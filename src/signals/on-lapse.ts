import type {Consent} from '../consent/consent.ts';
import {safely} from '../vendors/page.ts';

/**
 * Calls `tell` once the answer has lapsed, also if the page begins that way. A platform that stores a yes itself must
 * then be told that it is no longer valid: `follow()` sees no change, because everything was denied from the start.
 */
export function onLapse(consent: Consent, tell: () => void): () => void {
  let isTold = false;
  const look = (): void => {
    if (isTold || consent.state.status !== 'lapsed') return;
    isTold = true;
    safely(tell);
  };
  const stop = consent.subscribe(look);
  look();
  return stop;
}
