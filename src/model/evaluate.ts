import type {Options} from './choices.ts';
import type {Decision} from './decision.ts';
import type {ConsentState} from './state.ts';

const day = 864e5;

/** What a kept decision is worth now, under the site's present policy and options. */
export function evaluate(
  decision: Decision | undefined,
  site: Options & {readonly policy: {readonly revision: number}; readonly validityDays: number},
  now = Date.now(),
): ConsentState {
  if (!decision) return {status: 'unasked'};
  const {decidedAt, expiresAt, revision, choices} = decision;
  const chosen = {...choices.categories, ...choices.services};
  const reason =
    // A clock set back by more than a day makes the age unknowable: ask, rather than let a yes live for ever.
    now >= Math.min(expiresAt, decidedAt + site.validityDays * day) || decidedAt > now + day
      ? 'expired'
      : revision !== site.policy.revision
        ? 'policy-changed'
        : [...site.categories, ...site.services].every(({id}) => Object.hasOwn(chosen, id))
          ? undefined
          : 'choices-changed';
  return reason ? {status: 'lapsed', decision, reason} : {status: 'decided', decision};
}
