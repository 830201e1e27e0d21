import type {Localized} from './localized.ts';

/** What a visitor chooses about. */
export interface Category<Id extends string = string> {
  /** Letters, digits, `-` and `_`; what markup names in `data-consent`. */
  readonly id: Id;
  /** Always on, no switch: what the page cannot work without. Only `session` unless the site says so. */
  readonly required?: boolean;
  /** Shown instead of the built-in words. */
  readonly title?: Localized;
  readonly description?: Localized;
}

/** The bakery policy's own kinds («ملفات تعريف الارتباط وتقنيات التتبع»), targeted advertising as a choice of its own. */
export const builtInCategories = [
  {id: 'session', required: true},
  {id: 'persistent'},
  {id: 'beacon'},
  {id: 'advertising'},
] as const satisfies readonly Category[];

export type BuiltInCategoryId = (typeof builtInCategories)[number]['id'];
