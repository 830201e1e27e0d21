import type {Options} from './choices.ts';
import {dayMs} from './day.ts';
import type {Decision} from './decision.ts';
import type {ConsentState} from './state.ts';

/** The state that a stored decision results in now, under the site's current policy and options. */
export function evaluate(
  decision: Decision | undefined,
  site: Options & {readonly policy: {readonly revision: number}; readonly validityDays: number},
  now = Date.now(),
): ConsentState {
  if (!decision) return {status: 'unasked'};
  const {decidedAt, expiresAt, revision, choices} = decision;
  const chosen = {...choices.categories, ...choices.services};
  const reason =
    // If the clock was set back by more than a day, the age is unknown: ask again rather than let a yes last forever.
    now >= Math.min(expiresAt, decidedAt + site.validityDays * dayMs) || decidedAt > now + dayMs
      ? 'expired'
      : revision !== site.policy.revision
        ? 'policy-changed'
        : [...site.categories, ...site.services].every(({id}) => Object.hasOwn(chosen, id))
          ? undefined
          : 'choices-changed';
  return reason ? {status: 'lapsed', decision, reason} : {status: 'decided', decision};
}
