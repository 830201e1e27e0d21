import type {Consent} from '../consent/consent.ts';
import type {Source} from '../model/decision.ts';
import type {ConsentState} from '../model/state.ts';

type Decided = Extract<ConsentState, {readonly status: 'decided'}>;

/** Which of these ids a decision grants. */
export const grantedOf = ({decision: {choices}}: Decided, ids: readonly string[]): string[] =>
  ids.filter((id) => choices.categories[id] === true || choices.services?.[id] === true);

/**
 * Records the remainder of a yes after the browser, or the system around it, has denied parts of it. It expires when
 * that yes would have.
 */
export async function recordWithout(
  consent: Consent,
  {decision: {choices, locale, expiresAt}}: Decided,
  refused: readonly string[],
  source: Source,
): Promise<void> {
  const {categories, services} = consent.settings;
  const flags: Readonly<Record<string, boolean | undefined>> = {...choices.categories, ...choices.services};
  const keep = (all: readonly {readonly id: string}[]): Record<string, boolean> =>
    Object.fromEntries(all.map(({id}) => [id, flags[id] === true && !refused.includes(id)]));
  await consent.choose({categories: keep(categories), services: keep(services)}, {source, locale, expiresAt});
}
