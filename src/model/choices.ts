import type {Category} from './category.ts';
import type {Choices} from './decision.ts';
import {isRestricted, type Restrictions} from './restriction.ts';
import type {Service} from './service.ts';

/** What a visitor can choose about on this site. */
export interface Options {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly restrictions?: Restrictions;
}

type Flags = Readonly<Record<string, boolean | undefined>>;

const flags = <T extends {readonly id: string}>(all: readonly T[], isOn: (one: T) => boolean): Flags =>
  Object.fromEntries(all.map((one) => [one.id, isOn(one)]));

/** An answer for every category and service of the site; what is always on is on. */
export const answer = (
  site: Options,
  toCategory: (id: string) => boolean,
  toService: (id: string) => boolean = () => true,
): Choices => {
  const categories = flags(
    site.categories,
    ({id, required}) => required || (!isRestricted(id, site) && toCategory(id)),
  );
  // A service follows its categories unless it was refused by name.
  const isOn = ({id, categories: needed}: Service) =>
    toService(id) && needed.every((name) => categories[name] === true);
  return {categories, services: flags(site.services, isOn)};
};

interface Answers {
  readonly [name: string]: boolean | Answers | undefined;
}

/** Only what both answers allow, for categories and services. */
export const strictest = <T extends object>(one: T, other: object): T =>
  Object.fromEntries(
    Object.entries(one as Answers).map(([name, yes]) => [
      name,
      typeof yes === 'object'
        ? strictest(yes, (other as Answers)[name] as object)
        : yes && (other as Answers)[name] === true,
    ]),
  ) as T;
