import type {Refused} from '../../model/restriction.ts';
import type {Grammar} from '../grammar.ts';
import {categoryOf, serviceOf, type KnownSite} from '../translate.ts';
import type {Refusal} from './refusal.ts';

/** What was refused in this site's terms, and the words that mean nothing here. */
export interface Translated extends Refused {
  readonly unknown: readonly string[];
}

/** All that a site could be refused. */
export const allOptional = ({categories}: KnownSite): string[] =>
  categories.filter(({required}) => required !== true).map(({id}) => id);

/**
 * Says what was refused in the ids of this site. A no to something that this site does not know counts for everything:
 * nobody can tell what it was. What is always on cannot be refused.
 */
export function refusedIds(refusals: readonly Refusal[], grammar: Grammar, site: KnownSite): Translated {
  const optional = allOptional(site);
  const refused = {categories: new Set<string>(), services: new Set<string>(), unknown: new Set<string>()};
  const refuse = (word: string, meaning: ReturnType<typeof serviceOf>): void => {
    if (!meaning) refused.unknown.add(word);
    else if (meaning.service !== undefined) refused.services.add(meaning.service);
    else for (const id of meaning.categories) refused.categories.add(id);
  };
  for (const {categories = [], services = [], allBut} of refusals) {
    for (const word of categories) refuse(word, categoryOf(word, grammar, site));
    for (const word of services) refuse(word, serviceOf(word, site));
    if (allBut) refuseAllBut(allBut, grammar, site, refused);
  }
  const isOptional = (id: string): boolean => optional.includes(id);
  return {
    categories: refused.unknown.size > 0 ? optional : [...refused.categories].filter(isOptional),
    services: site.services
      .filter(({id, categories}) => refused.services.has(id) && categories.some(isOptional))
      .map(({id}) => id),
    unknown: [...refused.unknown],
  };
}

function refuseAllBut(
  {categories, services = {}}: NonNullable<Refusal['allBut']>,
  grammar: Grammar,
  site: KnownSite,
  refused: {readonly categories: Set<string>; readonly services: Set<string>},
): void {
  const plain = (word: string): readonly string[] => {
    const meaning = categoryOf(word, grammar, site);
    return meaning?.service === undefined ? (meaning?.categories ?? []) : [];
  };
  const allowed = categories.flatMap(plain);
  for (const id of allOptional(site)) if (!allowed.includes(id)) refused.categories.add(id);
  for (const [word, names] of Object.entries(services)) {
    if (names.length === 0) continue;
    const named = names.map((name) => serviceOf(name, site)?.service);
    for (const one of site.services)
      if (one.categories.some((id) => plain(word).includes(id)) && !named.includes(one.id))
        refused.services.add(one.id);
  }
}
