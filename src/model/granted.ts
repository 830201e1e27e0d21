import {isWithheld, type Options} from './choices.ts';
import type {ConsentState} from './state.ts';

/** Whether one category is allowed: always on, or decided and chosen. Everything else, an unknown one too, is not. */
const isAllowed = (id: string, state: ConsentState, site: Options): boolean =>
  site.categories.some(
    (category) =>
      category.id === id &&
      (category.required ||
        (!isWithheld(id, site) &&
          (state.status === 'decided' ? state.decision.choices.categories[id] : site.presumed?.has(id)))),
  );

/**
 * Whether a condition holds: every named category is allowed, every one after `!` is known and not allowed.
 * An unknown name never holds, nor does an empty condition; `unknown` is told of it.
 */
export const isGranted = (
  condition: unknown,
  state: ConsentState,
  site: Options,
  unknown: (name: string) => void = () => {},
): boolean =>
  String(condition)
    .trim()
    .split(/\s+/)
    .every((name) => {
      const id = name.replace('!', '');
      if (site.categories.some((category) => category.id === id)) return isAllowed(id, state, site) === (id === name);
      unknown(name);
      return false;
    });

/** Whether a service may run: all its categories are allowed and it was not refused by name. */
export const isServiceGranted = (id: string, state: ConsentState, site: Options): boolean =>
  site.services.some(
    (service) =>
      service.id === id &&
      !isWithheld(id, site) &&
      service.categories.every((category) => isAllowed(category, state, site)) &&
      // What is always on has no switch, so nobody can have refused it.
      (state.status !== 'decided' || state.decision.choices.services?.[id] === true),
  );
