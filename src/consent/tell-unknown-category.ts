import {ConsentError} from '../model/errors.ts';
import {createReporter} from './reporter.ts';
import type {Settings} from './settings.ts';
import {toldNames} from './told-names.ts';

/** Reports once that a condition names an unknown category, with the known ones. */
export function tellUnknownCategory(name: string, {categories}: Settings): void {
  if (toldNames.has(name)) return;
  toldNames.add(name);
  const known = categories.map(({id}) => id).join(', ');
  createReporter().report(
    'markup',
    new ConsentError(
      'markup',
      `unknown category "${name}": whatever names it stays denied; known categories are ${known}.`,
    ),
  );
}
