import type {Mention} from './mentions.ts';
import type {HeldService, Site} from './site.ts';

/** What a held element waits for. */
export interface Condition {
  readonly categories: readonly string[];
  /** The declared service, if there is exactly one. */
  readonly service?: string | undefined;
}

/** Everything that these addresses need; an unknown one needs all categories. */
export const conditionOf = (mentions: readonly Mention[], {optional}: Site): Condition =>
  mentions
    .map(({owner}) => (owner.kind === 'unknown' ? {categories: optional} : conditionOfServices(owner.services)))
    .reduce(joinConditions);

export const conditionOfServices = (services: readonly HeldService[]): Condition => ({
  categories: [...new Set(services.flatMap(({categories}) => categories))],
  service: services.length === 1 ? services[0]?.id : undefined,
});

export const joinConditions = (a: Condition, b: Condition): Condition => ({
  categories: [...new Set([...a.categories, ...b.categories])],
  service: a.service === b.service ? a.service : undefined,
});
