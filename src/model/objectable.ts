import type {Category} from './category.ts';
import type {Restriction} from './restriction.ts';
import type {Service} from './service.ts';
import type {ConsentState} from './state.ts';

/** What decides whether something may run unless the visitor objects. */
export interface ObjectionSite {
  readonly categories: readonly Category[];
  readonly signals?: {readonly region?: string} | undefined;
  readonly gpc?: boolean | undefined;
}

/**
 * The categories that run where the visitor is until somebody objects: the site has named the law and the region. Global
 * Privacy Control objects to all of them; advertising is never one of them.
 */
export function objectable({categories, signals, gpc}: ObjectionSite): string[] {
  const region = signals?.region;
  if (!region || gpc === true) return [];
  return categories
    .filter(
      ({id, required, basis, law, regions = []}) =>
        basis === 'objection' &&
        !required &&
        id !== 'advertising' &&
        !!law &&
        regions.some((one) => region === one || region.startsWith(`${one}-`)),
    )
    .map(({id}) => id);
}

/**
 * Those of them that nobody has objected to: the visitor is unasked, or said yes to them and that has lapsed. A no goes on
 * holding when it has lapsed; what came after the answer waits for the next one.
 */
export const unobjected = (state: ConsentState, site: ObjectionSite): string[] =>
  objectable(site).filter((id) => state.status === 'unasked' || isKept(id, state));

/** A service of theirs that the visitor shut by its name, or never heard of, stays shut when the answer has lapsed. */
export function denyObjected(
  state: ConsentState,
  site: ObjectionSite & {readonly services: readonly Service[]},
): Restriction | undefined {
  const open = unobjected(state, site);
  if (state.status !== 'lapsed' || !open.length) return undefined;
  const ids = site.services
    .filter(({id, categories}) => categories.some((one) => open.includes(one)) && !isKept(id, state))
    .map(({id}) => id);
  return ids.length ? {by: 'visitor', ids, why: 'objected to before the answer lapsed'} : undefined;
}

const isKept = (id: string, state: ConsentState): boolean =>
  state.status === 'lapsed' &&
  (state.decision.choices.categories[id] === true || state.decision.choices.services?.[id] === true);
