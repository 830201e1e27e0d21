import type {BuiltInCategoryId} from '../model/category.ts';
import type {ConsentConfig} from './settings.ts';

/** The category ids of a configuration, so that `granted('becon')` does not compile. */
export type CategoryIdOf<C extends ConsentConfig> = C extends {
  readonly categories: readonly {readonly id: infer Id extends string}[];
}
  ? Id | 'session'
  : BuiltInCategoryId;

/** The service ids of a configuration. */
export type ServiceIdOf<C extends ConsentConfig> = C extends {
  readonly services: readonly {readonly id: infer Id extends string}[];
}
  ? Id
  : never;
