import type {Consent} from '../../consent/consent.ts';

/** The banner kept back until it is known whether the visitor told the app. */
export interface Held {
  /** For so many milliseconds from now at most. */
  wait(most: number): void;
  /** Asks now if the visitor was to be asked meanwhile and has not answered. */
  release(): void;
}

/** Keeps the banner back as a page may: by preventing `ithn-show`. */
export function holdQuestion(consent: Consent): Held {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let isAsked = false;
  const hold = (event: GlobalEventHandlersEventMap['ithn-show']): void => {
    if (event.view !== 'banner') return;
    event.preventDefault();
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
