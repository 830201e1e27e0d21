import {category, no, yes} from './answered.ts';
import {gpc} from './gpc.ts';
import type {Pass} from './pass.ts';
import {returning} from './returning.ts';
import {untouched} from './untouched.ts';
import {withdraw} from './withdraw.ts';
import {withoutStorage} from './without-storage.ts';

/** What a choice of passes may name; `category` stands for one pass a category. */
export const passNames = [
  'untouched',
  'no',
  'yes',
  'category',
  'withdraw',
  'gpc',
  'returning',
  'without-storage',
] as const;

/**
 * The passes over a page, in the order in which they are reported.
 * @param categories Those that a visitor may choose alone, where the tool that asks is known to offer that.
 */
export const passesFor = (categories: readonly string[], isFirstPage: boolean): Pass[] =>
  [untouched, no, yes, ...categories.map(category), withdraw, gpc, returning, withoutStorage].filter(
    ({firstPageOnly}) => isFirstPage || !firstPageOnly,
  );
