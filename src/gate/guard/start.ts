import type {Consent} from '../../consent/consent.ts';
import {guard} from './guard.ts';
import {lock} from './lock.ts';

/** Starts what the configuration asks for; it ends with the consent's `stop()`. */
export function startGuard(consent: Consent): void {
  const {network = 'off', lock: isLocked} = consent.settings.gate;
  const undos = [...(isLocked ? [lock(consent)] : []), ...(network === 'off' ? [] : [guard(consent)])];
  const stop = consent.stop.bind(consent);
  Object.assign(consent, {
    stop: () => {
      for (const undo of undos) undo();
      stop();
    },
  });
}
