import type {Options} from './choices.ts';
import {isRestricted} from './restriction.ts';
import type {ConsentState} from './state.ts';

/**
 * Whether one category is granted: always on, or decided and chosen. Everything else, including unknown categories,
 * is denied.
 */
const isAllowed = (id: string, state: ConsentState, site: Options): boolean =>
  site.categories.some(
    (category) =>
      category.id === id &&
      (category.required ||
        (!isRestricted(id, site) &&
          (state.status === 'decided'
            ? state.decision.choices.categories[id]
            : site.restrictions?.presumed.includes(id)))),
  );

/**
 * Whether a condition holds: every named category is granted, and every one after `!` is known and denied. Conditions
 * that are empty or name an unknown category never hold; `unknown` is called with the name.
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
      !isRestricted(id, site) &&
      service.categories.every((category) => isAllowed(category, state, site)) &&
      // What is always on has no switch, so it cannot have been refused.
      (state.status !== 'decided' || state.decision.choices.services?.[id] === true),
  );
