import {createSubscriber} from 'svelte/reactivity';
import type {ConsentState} from '../../model/state.ts';
import {currentState, followConsent, gateWhenRunning, isGrantedNow, readInitialState} from '../follow-consent.ts';

/** What a component reads of the visitor's consent. */
export interface ConsentOfSvelte {
  readonly state: ConsentState;
  /** Whether the condition holds: `'beacon'`, `'beacon advertising'` (both), `'!beacon'` (while denied). */
  granted(categories: string): boolean;
}

const read = (first?: ConsentState): ConsentOfSvelte => ({
  state: currentState(first),
  granted: (categories) => isGrantedNow(categories, first),
});

/** A store of Svelte's contract: `$consent.granted('beacon')`, `$consent.state`. */
export const consent = {
  subscribe(run: (value: ConsentOfSvelte) => void): () => void {
    let isTold = false;
    const tell = (): void => {
      isTold = true;
      run(read());
    };
    const stop = followConsent(tell);
    if (!isTold) tell(); // nothing runs yet
    return stop;
  },
};

/**
 * The same for runes: what reads it in a component or an `$effect` runs again with every change.
 * @param initialState What `readConsent()` from `ithn/server` has returned, for the first render.
 */
export function useConsent(initialState?: ConsentState): ConsentOfSvelte {
  const first = readInitialState(initialState);
  const track = createSubscriber((update) => followConsent(update));
  return {
    get state() {
      track();
      return currentState(first);
    },
    granted(categories) {
      track();
      return isGrantedNow(categories, first);
    },
  };
}

/** For `$effect(() => whileConsented('beacon', run))`: what `run` returns ends it on withdrawal and when the component goes. */
export const whileConsented: (categories: string, run: () => void | (() => void)) => () => void = gateWhenRunning;
