import type {Consent} from './consent.ts';
import {holdBack} from './held-questions.ts';

/** Delays the banner until it is known whether the visitor has already answered elsewhere: in the app, on another site. */
export interface Held {
  /** For at most this many milliseconds from now. */
  wait(most: number): void;
  /** Asks now if a question was due meanwhile and is still unanswered. */
  release(): void;
}

/** Delays the banner as a page may: by preventing `ithn-show`. */
export function holdQuestion(consent: Consent): Held {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let isAsked = false;
  const hold = (event: GlobalEventHandlersEventMap['ithn-show']): void => {
    if (event.view !== 'banner') return;
    holdBack(event);
    isAsked = true;
  };
  const release = (): void => {
    clearTimeout(timer);
    isHeld = false;
    document.removeEventListener('ithn-show', hold);
    if (isAsked && consent.state.status !== 'decided') consent.show();
    isAsked = false;
  };
  return {
    wait(most) {
      if (!isHeld) document.addEventListener('ithn-show', hold);
      isHeld = true;
      clearTimeout(timer);
      timer = setTimeout(release, most);
    },
    release,
  };
}
