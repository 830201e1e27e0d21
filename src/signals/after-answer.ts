import type {Consent} from '../consent/consent.ts';
import {follow} from './follow.ts';
import {onLapse} from './on-lapse.ts';
import {whenThere} from './when-there.ts';

/** A platform's own consent interface. */
export interface PlatformConsent<Word> {
  readonly vendor: string;
  /** Whether the platform's code is on the page. */
  readonly isThere: () => boolean;
  readonly read: () => Word;
  readonly say: (word: Word) => void;
}

/**
 * Sends decisions to a platform, from the first answer on: it stores what it is told, so nothing is sent before an
 * answer. A lapsed answer is sent as a denial, also if the page begins with one.
 */
export function afterAnswer<Word>(consent: Consent, {vendor, isThere, read, say}: PlatformConsent<Word>): () => void {
  let isTold = false;
  let stopWaiting = (): void => {};
  const tell = (word: Word): void => {
    isTold = true;
    stopWaiting();
    stopWaiting = whenThere(isThere, () => say(word));
  };
  const stopFollowing = follow(consent, vendor, read, (word, isDecided) => {
    if (isDecided || isTold) tell(word);
  });
  const stopLooking = onLapse(consent, () => {
    if (!isTold) tell(read());
  });
  return () => {
    stopWaiting();
    stopFollowing();
    stopLooking();
  };
}
