import type {Options} from '../../model/choices.ts';
import type {Choices} from '../../model/decision.ts';
import {isGranted, isServiceGranted} from '../../model/granted.ts';
import type {ConsentState} from '../../model/state.ts';

/** Whether these choices allow something that is now denied. */
export const opensMore = ({categories, services}: Choices, state: ConsentState, site: Options): boolean =>
  Object.entries({...categories, ...services}).some(
    ([id, isOn]) => isOn && !(isGranted(id, state, site) || isServiceGranted(id, state, site)),
  );
