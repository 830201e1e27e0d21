import type {BuiltInCategoryId} from '../model/category.ts';
import type {ConsentConfig} from './settings.ts';

/**
 * The category ids of a configuration, so that `granted('becon')` does not compile; `string` if its type does not
 * contain them.
 */
export type CategoryIdOf<C extends ConsentConfig> = C extends {
  readonly categories: readonly {readonly id: infer Id extends string}[];
}
  ? Id | 'session'
  : 'categories' extends keyof C
    ? string
    : BuiltInCategoryId;

/** The service ids of a configuration; `string` if its type does not contain them. */
export type ServiceIdOf<C extends ConsentConfig> = C extends {
  readonly services: readonly {readonly id: infer Id extends string}[];
}
  ? Id
  : 'services' extends keyof C
    ? string
    : never;
