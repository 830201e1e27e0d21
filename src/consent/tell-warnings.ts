import type {Settings} from './settings.ts';
import {warnings} from '../model/warnings.ts';

/** Logs what a configuration omits although a policy promises it. */
export function tellWarnings(settings: Settings): void {
  for (const warning of warnings(settings)) console.warn(`ithn: ${warning}`);
}
