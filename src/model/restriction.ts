/** Who denies something regardless of the visitor's choice. */
export type RestrictionSource = 'gpc' | 'minors' | 'app' | 'iab' | 'visitor' | 'lock';

/** One denial: by whom, of what and why. It applies until it is removed. */
export interface Restriction {
  readonly by: RestrictionSource;
  /** The ids of categories and services that are denied. */
  readonly ids: readonly string[];
  /** One sentence for developers, if `by` is not enough. */
  readonly why?: string;
}

/** The ids that a visitor has refused elsewhere, before this site asked. */
export interface Refused {
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** What applies in addition to the visitor's decision. */
export interface Restrictions {
  readonly denied: readonly Restriction[];
  /**
   * Categories that are on without an answer: none, unless `signals.mode` is `'opt-out'`, or a category runs until the
   * visitor objects.
   */
  readonly presumed: readonly string[];
  /** Categories that a law lets run where the visitor is until somebody objects; on or off, they are never consented to. */
  readonly objectable?: readonly string[];
}

/** Whether something other than the visitor's choice denies a category or service, such as the visitor's age. */
export const isRestricted = (id: string, {restrictions}: {readonly restrictions?: Restrictions | undefined}): boolean =>
  !!restrictions?.denied.some(({ids}) => ids.includes(id));
