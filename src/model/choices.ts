import type {Category} from './category.ts';
import type {Choices} from './decision.ts';
import type {Service} from './service.ts';

/** What a visitor can choose about on this site. */
export interface Options {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  /** Lists of category and service ids that cannot be granted for now, whatever is chosen. */
  readonly withheld?: Iterable<readonly string[]>;
  /** Categories that are on although nobody was asked: only where a site says so of a region whose law has it so. */
  readonly presumed?: ReadonlySet<string>;
}

type Flags = Readonly<Record<string, boolean | undefined>>;

const flags = <T extends {readonly id: string}>(all: readonly T[], isOn: (one: T) => boolean): Flags =>
  Object.fromEntries(all.map((one) => [one.id, isOn(one)]));

/** Whether something other than the visitor's choice denies a category, such as the visitor's age. */
export const isWithheld = (id: string, {withheld = []}: Options): boolean => [...withheld].flat().includes(id);

/** An answer for every category and service of the site; what is always on is on. */
export const answer = (
  site: Options,
  toCategory: (id: string) => boolean,
  toService: (id: string) => boolean = () => true,
): Choices => {
  const categories = flags(site.categories, ({id, required}) => required || (!isWithheld(id, site) && toCategory(id)));
  // A service shares its categories' fate unless it was refused by name.
  const isOn = ({id, categories: needed}: Service) =>
    toService(id) && needed.every((name) => categories[name] === true);
  return {categories, services: flags(site.services, isOn)};
};

interface Answers {
  readonly [name: string]: boolean | Answers | undefined;
}

/** What two answers both allow: categories and services alike, as deep as they go. */
export const strictest = <T extends object>(one: T, other: object): T =>
  Object.fromEntries(
    Object.entries(one as Answers).map(([name, yes]) => [
      name,
      typeof yes === 'object'
        ? strictest(yes, (other as Answers)[name] as object)
        : yes && (other as Answers)[name] === true,
    ]),
  ) as T;
