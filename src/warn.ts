import type {Settings} from './consent/settings.ts';
import {warnings} from './model/warnings.ts';

/** Says in the console what a configuration leaves unsaid although a policy promises it. */
export function warn(settings: Settings): void {
  for (const warning of warnings(settings)) console.warn(`ithn: ${warning}`);
}
