import type {Localized} from './localized.ts';

/** What a visitor chooses about. */
export interface Category<Id extends string = string> {
  /** Letters, digits, `-` and `_`; what markup names in `data-consent`. */
  readonly id: Id;
  /** Always on and without a switch, because the page cannot work without it. Only `session` by default. */
  readonly required?: boolean;
  /**
   * `objection`: a law that the site names lets it run in these regions until the visitor objects. Anywhere else, and
   * unless said, it waits for consent. Never advertising.
   */
  readonly basis?: 'consent' | 'objection';
  /** With `basis: 'objection'`: the law, as the visitor reads its name. */
  readonly law?: Localized;
  /** With `basis: 'objection'`: where that law holds, as ISO 3166 codes: `GB`, `US-CA`. A country stands for its parts too. */
  readonly regions?: readonly string[];
  /** Shown instead of the built-in words. */
  readonly title?: Localized;
  readonly description?: Localized;
}

/**
 * The categories of the bakery's policy («ملفات تعريف الارتباط وتقنيات التتبع»), with targeted advertising as a
 * separate choice.
 */
export const builtInCategories = [
  {id: 'session', required: true},
  {id: 'persistent'},
  {id: 'beacon'},
  {id: 'advertising'},
] as const satisfies readonly Category[];

export type BuiltInCategoryId = (typeof builtInCategories)[number]['id'];
