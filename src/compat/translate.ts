import type {Localized} from '../model/localized.ts';
import type {Grammar, Wanted} from './grammar.ts';

/** What of a site the words of another tool are compared with. */
export interface KnownSite {
  readonly categories: readonly {readonly id: string; readonly required?: boolean}[];
  readonly services: readonly {
    readonly id: string;
    readonly name?: Localized;
    readonly categories: readonly string[];
  }[];
  /** Words of the other tool, and the category or service of this site that each means. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** The marks of the gate for it, or the words that this site does not know. */
export type Translation =
  | {readonly kind: 'known'; readonly consent: string; readonly service?: string | undefined}
  | {readonly kind: 'unknown'; readonly words: readonly string[]};

/** What one word means. */
interface Meaning {
  readonly categories: readonly string[];
  readonly service?: string;
}

/** Says by the marks of the gate what an element waits for. Nothing is guessed: one unknown word, and it is unknown. */
export function translate(wanted: Wanted, grammar: Grammar, site: KnownSite): Translation {
  const all = [
    ...(wanted.categories ?? []).map((word) => ({word, meaning: meaningOf(word, meaningOfCategory(grammar), site)})),
    ...(wanted.services ?? []).map((word) => ({word, meaning: meaningOf(word, meaningOfService, site)})),
  ];
  const unknown = all.filter(({meaning}) => !meaning).map(({word}) => word);
  if (unknown.length || all.length === 0) return {kind: 'unknown', words: unknown};
  const services = [...new Set(all.flatMap(({meaning}) => meaning?.service ?? []))];
  return {
    kind: 'known',
    consent: [...new Set(all.flatMap(({meaning}) => meaning?.categories ?? []))].join(' '),
    service: services.length === 1 ? services[0] : undefined,
  };
}

/** A category of the other tool in this site's terms; undefined where this site has none for it. */
export const categoryOf = (word: string, grammar: Grammar, site: KnownSite): Meaning | undefined =>
  meaningOf(word, meaningOfCategory(grammar), site);

/** A service of the other tool, likewise. */
export const serviceOf = (word: string, site: KnownSite): Meaning | undefined =>
  meaningOf(word, meaningOfService, site);

type Lookup = (word: string, site: KnownSite) => Meaning | undefined;

function meaningOf(word: string, look: Lookup, site: KnownSite): Meaning | undefined {
  const isNegated = word.startsWith('!');
  const plain = isNegated ? word.slice(1) : word;
  const said = site.values && Object.hasOwn(site.values, plain) ? site.values[plain] : undefined;
  const meaning =
    said === undefined ? look(plain, site) : (serviceMeaning(said, site) ?? ownCategories(said.split(/\s+/), site));
  if (!isNegated || !meaning) return meaning;
  // while a service alone is denied: the gate has no such mark
  return meaning.service === undefined ? {categories: meaning.categories.map((id) => `!${id}`)} : undefined;
}

const meaningOfCategory =
  ({categories: builtIn = {}}: Grammar): Lookup =>
  (word, site) => {
    const low = word.toLowerCase();
    return (
      ownCategories([word], site) ??
      (Object.hasOwn(builtIn, low) ? ownCategories([builtIn[low] ?? ''], site) : undefined)
    );
  };

const ownCategories = (ids: readonly string[], {categories}: KnownSite): Meaning | undefined =>
  ids.every((id) => categories.some((one) => one.id === id)) ? {categories: ids} : undefined;

const serviceMeaning = (id: string, {services}: KnownSite): Meaning | undefined => {
  const found = services.find((one) => one.id === id);
  return found && {categories: found.categories, service: found.id};
};

/** By its id, or by its name in any language; neither case, spaces nor punctuation matter. */
const meaningOfService: Lookup = (word, site) => {
  const wanted = bare(word);
  const found = site.services.filter(({id, name}) =>
    [id, ...(typeof name === 'object' ? Object.values(name) : [name])].some((one) => bare(one ?? '') === wanted),
  );
  return wanted && found.length === 1 ? serviceMeaning(found[0]?.id ?? '', site) : undefined;
};

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
