import type {Settings} from './settings.ts';

/** Whether something must load before anything can be granted: presets, signals or the rules for minors. */
export const isIncomplete = ({signals, minors, services}: Settings): unknown =>
  signals ?? minors ?? services.some((service) => 'preset' in service);
