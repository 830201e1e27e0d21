import type {Consent} from '../consent.ts';
import type {Attempt} from '../reporter.ts';

/**
 * Calls `run` whenever the condition becomes true, and the function it returned when the condition becomes false.
 * Returns a function that ends this.
 */
export function followCondition(
  consent: Consent,
  attempt: Attempt,
  condition: string,
  run: () => void | (() => void),
): () => void {
  let isOpen = false;
  let isBusy = false;
  let isWanted = true;
  let undo: void | (() => void);
  // A no during `run` takes effect once its undo function is known.
  const follow = (): void => {
    while (!isBusy && isOpen !== (isWanted && consent.granted(condition))) {
      isBusy = true;
      isOpen = !isOpen;
      undo = attempt('listener', () => (isOpen ? run() : undo?.()));
      isBusy = false;
    }
  };
  const unsubscribe = consent.subscribe(follow);
  follow();
  return () => {
    isWanted = false;
    unsubscribe();
    follow();
  };
}

/** Resolves as soon as the condition holds; possibly never. */
export const whenGranted = (consent: Consent, condition: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = consent.gate(condition, () => {
      resolve();
      setTimeout(() => stop());
    });
  });
