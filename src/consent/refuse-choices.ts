// The errors of `choose()` for invalid choices; loaded only then.
import {both, map, object, refuse, that} from './checks.ts';
import type {Settings} from './settings.ts';

const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
const flags = (all: readonly {readonly id: string}[]) =>
  both(object(Object.fromEntries(all.map(({id}) => [id, flag]))), map(flag));

/** Throws a `ConsentError` that names what is wrong with the choices, the value received and the values accepted. */
export function refuseChoices(choices: unknown, {categories, services}: Settings): never {
  object({categories: flags(categories), services: flags(services)}, 'categories')(choices, 'choices');
  return refuse('choices', 'true or false for each id', choices);
}
