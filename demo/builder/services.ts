import {catalogue, exampleIds} from '../../src/services/catalogue.ts';
import type {Localized} from '../../src/model/localized.ts';
import type {Service} from '../../src/model/service.ts';
import type {Choices, PageLanguage} from './choices.ts';

/** In the order of the list: what most shops have first. */
export const serviceKinds = ['marketing', 'payment', 'delivery', 'protection'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export interface KnownService {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly categories: readonly string[];
  readonly name: Localized;
  readonly purpose: Localized;
  /** An id as its vendor writes them; undefined where the vendor gives none. */
  readonly example: string | undefined;
}

const known = ({id, kind, categories, name, purpose}: Service): KnownService => ({
  id,
  kind: kind ?? 'protection',
  categories,
  name: name ?? id,
  purpose: purpose ?? '',
  example: exampleIds[id],
});

/** The catalogue, as the page lists it. */
export const services: readonly KnownService[] = catalogue().map(known);

export const inLanguage = (text: Localized, language: PageLanguage): string =>
  typeof text === 'string' ? text : (text[language] ?? text.en ?? '');

/** By name in either language, and by id. */
export function findServices(query: string, language: PageLanguage): readonly KnownService[] {
  const wanted = query.trim().toLowerCase();
  const texts = ({id, name}: KnownService): string =>
    `${id} ${inLanguage(name, 'ar')} ${inLanguage(name, 'en')}`.toLowerCase();
  const order = new Intl.Collator(language);
  return services
    .filter((one) => texts(one).includes(wanted))
    .sort((one, other) => order.compare(inLanguage(one.name, language), inLanguage(other.name, language)));
}

/** The attributes that hold a chosen service's tag until a yes; none for what is always on. */
export const holdLines = (
  chosen: Choices['services'],
): readonly {readonly service: KnownService; readonly code: string}[] =>
  services
    .filter(({id, categories}) => id in chosen && !categories.every((category) => category === 'session'))
    .map((service) => ({
      service,
      code: `type="text/plain" data-consent="${service.categories.join(' ')}" data-service="${service.id}"`,
    }));
