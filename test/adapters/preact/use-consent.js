import {useEffect, useState} from 'preact/hooks';
import {consent} from './consent.js';

/** Whether the condition holds; renders again when that changes. */
export function useConsent(categories) {
  const [isGranted, set] = useState(() => consent.granted(categories));
  useEffect(() => {
    const look = () => set(consent.granted(categories));
    look();
    return consent.subscribe(look);
  }, [categories]);
  return isGranted;
}

/** Runs while the condition holds; what `run` returns ends it, on withdrawal and on unmount. */
export function useConsentEffect(categories, run) {
  useEffect(() => consent.gate(categories, run), [categories]);
}
