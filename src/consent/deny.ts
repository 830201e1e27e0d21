import type {Restriction} from '../model/restriction.ts';
import type {Host} from './host.ts';

/** Options for the start of a restriction. */
export interface DenyOptions {
  /** The restriction that this one replaces: listeners are called once. */
  readonly replaces?: Restriction | undefined;
  /** Calls no listeners when it starts and ends: for code that runs before the listeners. */
  readonly isQuiet?: boolean;
}

/** Denies until the returned function is called. */
export function deny(
  {consent, restrict}: Host,
  restriction: Restriction,
  {replaces, isQuiet = false}: DenyOptions = {},
): () => void {
  const without = (former: Restriction | undefined): Restriction[] =>
    consent.restrictions.denied.filter((one) => one !== former);
  restrict({denied: [...without(replaces), restriction]}, isQuiet);
  return () => restrict({denied: without(restriction)}, isQuiet);
}
