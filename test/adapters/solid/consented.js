import {createSignal, onCleanup} from 'solid-js';
import {consent} from './consent.js';

/** A signal that says whether the condition holds. */
export function createConsented(categories) {
  const [isGranted, set] = createSignal(consent.granted(categories));
  onCleanup(consent.subscribe(() => set(consent.granted(categories))));
  return isGranted;
}

/** Runs while the condition holds; what `run` returns ends it, on withdrawal and with the component. */
export function whileConsented(categories, run) {
  onCleanup(consent.gate(categories, run));
}
